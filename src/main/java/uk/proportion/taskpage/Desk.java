package uk.proportion.taskpage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.proportion.draft.Draft;
import uk.proportion.draft.Drafts;
import uk.proportion.workflow.Fault;
import uk.proportion.workflow.FormDefinition.Part;
import uk.proportion.workflow.FormReading;

/** Where forms are filled in page by page; what was answered is kept in the same draft as Tasklist's. */
@Component
class Desk {
    private static final String QUESTIONS = "task/questions";

    private final Drafts drafts;
    private final FormReading reading;
    private final Questions questions;
    private final Summary summary;
    private final Panels panels;

    Desk(Drafts drafts, FormReading reading, Questions questions, Summary summary, Panels panels) {
        this.drafts = drafts;
        this.reading = reading;
        this.questions = questions;
        this.summary = summary;
        this.panels = panels;
    }

    /** The form with what whoever is signed in has answered so far. */
    Questionnaire sit(Seat seat) {
        Map<String, Object> kept = drafts.find(seat.half()).map(Draft::answers).orElseGet(Map::of);
        return new Questionnaire(seat, reading, kept);
    }

    void keep(Questionnaire form) {
        drafts.keep(form.seat().half(), form.answers());
    }

    /** What is to be read first, and how far each page is; where there is one page only, the page itself. */
    String overview(Questionnaire form, Model page) {
        frame(form, page);
        if (form.hasOnePage()) {
            return form.pages().isEmpty()
                    ? check(form, Map.of(), page)
                    : show(form, form.pages().get(0), List.of(), Set.of(), false, page);
        }
        page.addAttribute("intro", questions.intro(form));
        page.addAttribute("states", states(form));
        page.addAttribute("begun", form.pages().stream().anyMatch(one -> isBegun(form.state(one))));
        page.addAttribute("complete", form.faults().isEmpty());
        return "task/overview";
    }

    private static boolean isBegun(Questionnaire.State state) {
        return state == Questionnaire.State.BEGUN || state == Questionnaire.State.COMPLETED;
    }

    private static Map<Integer, String> states(Questionnaire form) {
        Map<Integer, String> states = new HashMap<>();
        form.pages().forEach(one -> states.put(one.number(), form.state(one).name()));
        return states;
    }

    /** What is to be read of a form that is somebody else's to fill in, or nobody's yet. */
    String intro(Seat seat, Model page) {
        Questionnaire form = new Questionnaire(seat, reading, Map.of());
        frame(form, page);
        page.addAttribute("intro", questions.intro(form));
        return "task/task";
    }

    /** Whether anything was kept of it. */
    boolean isKept(Questionnaire form) {
        return drafts.find(form.seat().half()).isPresent();
    }

    /** The page of that number; where it is hidden, the beginning. */
    String ask(Questionnaire form, int number, boolean isChange, Model page) {
        return form.page(number)
                .map(asked -> show(form, asked, List.of(), Set.of(), isChange, page))
                .orElse("redirect:" + form.seat().base());
    }

    /**
     * A page of questions.
     *
     * @param faults what is wrong on it
     * @param fresh the ids of what has come up because of what was answered
     * @param isChange whether the reader goes back to checking from here
     */
    String show(
            Questionnaire form, FormPage asked, List<Fault> faults, Set<String> fresh, boolean isChange, Model page) {
        frame(form, page);
        page.addAttribute("asked", asked);
        page.addAttribute("intro", form.hasOnePage() ? questions.intro(form) : List.of());
        page.addAttribute("questions", questions.on(asked, form, faults, fresh));
        page.addAttribute("problems", questions.problems(faults, form));
        page.addAttribute("fresh", fresh);
        page.addAttribute("change", isChange);
        page.addAttribute("back", back(form, asked, isChange));
        boolean lastChild = form.children().isLast(asked, form.answers());
        page.addAttribute("addNote", lastChild ? form.children().note() : null);
        page.addAttribute("canAdd", lastChild && form.children().canAdd(form.answers()));
        page.addAttribute("canRemove", lastChild && form.children().canRemove(form.answers()));
        return QUESTIONS;
    }

    private static String back(Questionnaire form, FormPage asked, boolean isChange) {
        if (isChange) {
            return form.seat().base() + "/check";
        }
        return form.before(asked)
                .map(form.seat()::at)
                .orElse(form.hasOnePage() ? null : form.seat().base());
    }

    /** Takes what was answered on a page, keeps it, and says where to go. */
    String answer(Questionnaire form, int number, Posted posted, Model page) {
        return form.page(number)
                .map(asked -> answer(form, asked, posted, page))
                .orElse("redirect:" + form.seat().base());
    }

    private String answer(Questionnaire form, FormPage asked, Posted posted, Model page) {
        form.answer(posted.answers(asked));
        if (posted.button().equals("remove")) {
            form.removeAChild();
        }
        keep(form);
        if (posted.button().equals("later")) {
            return "redirect:" + form.seat().base() + "?saved";
        }
        if (posted.button().equals("remove")) {
            return "redirect:" + lastChild(form);
        }
        Set<String> fresh = fresh(form, asked, posted.shown());
        List<Fault> faults = form.faultsOn(asked).stream()
                .filter(fault -> !fresh.contains(fault.field()))
                .toList();
        if (!faults.isEmpty() || !fresh.isEmpty()) {
            return show(form, asked, faults, fresh, posted.isChange(), page);
        }
        return "redirect:" + next(form, asked, posted);
    }

    private String next(Questionnaire form, FormPage asked, Posted posted) {
        if (posted.button().equals("add")) {
            form.addAChild();
            keep(form);
            return lastChild(form);
        }
        return posted.isChange()
                ? form.seat().base() + "/check"
                : form.after(asked).map(form.seat()::at).orElse(form.seat().base() + "/check");
    }

    private static String lastChild(Questionnaire form) {
        return form.pages().stream()
                .filter(one -> form.children().isLast(one, form.answers()))
                .findFirst()
                .map(form.seat()::at)
                .orElse(form.seat().base());
    }

    /** What is shown on the page now and was not when it was answered. */
    private static Set<String> fresh(Questionnaire form, FormPage asked, Set<String> shown) {
        Set<String> fresh = new HashSet<>();
        asked.parts().stream()
                .filter(part -> !form.isHidden(part))
                .map(Part::id)
                .filter(id -> !shown.contains(id))
                .forEach(fresh::add);
        return fresh;
    }

    /** Keeps what has been typed so far, and says which parts of the page it hides. */
    List<String> soFar(Questionnaire form, int number, Posted posted) {
        return form.page(number)
                .map(asked -> {
                    form.answer(posted.answers(asked));
                    keep(form);
                    return asked.parts().stream()
                            .filter(form::isHidden)
                            .map(Part::id)
                            .toList();
                })
                .orElse(List.of());
    }

    /**
     * All answers before they are sent.
     *
     * @param problems why they were not accepted, by the address of what mends it
     */
    String check(Questionnaire form, Map<String, String> problems, Model page) {
        frame(form, page);
        page.addAttribute("cards", summary.of(form));
        page.addAttribute("problems", problems);
        page.addAttribute("missing", form.faults().size());
        page.addAttribute("back", back(form));
        return "task/check";
    }

    private static String back(Questionnaire form) {
        List<FormPage> pages = form.pages();
        return form.hasOnePage() || pages.isEmpty()
                ? form.seat().base()
                : form.seat().at(pages.get(pages.size() - 1));
    }

    /** Each fault by the address at which it is mended. */
    Map<String, String> faults(Questionnaire form) {
        Map<String, String> faults = new LinkedHashMap<>();
        questions.problems(form.faults(), form).forEach((input, words) -> faults.put(addressOf(input, form), words));
        return faults;
    }

    /** A refusal by the address of the field that it names, or of nothing in particular. */
    Map<String, String> refused(Questionnaire form, String sentence) {
        String address = form.form().fields().stream()
                .filter(field -> sentence.startsWith("\"" + field.label() + "\""))
                .findFirst()
                .map(field -> addressOf(field.key(), form))
                .orElse("#answers");
        return Map.of(address, sentence);
    }

    private static String addressOf(String input, Questionnaire form) {
        String key =
                input != null && input.endsWith("-day") ? input.substring(0, input.length() - "-day".length()) : input;
        return form.asking(String.valueOf(key))
                .map(asking -> form.seat().at(asking) + "?change#" + input)
                .orElse("#answers");
    }

    private void frame(Questionnaire form, Model page) {
        page.addAttribute("seat", form.seat());
        page.addAttribute("form", form);
        page.addAttribute("panels", panels.of(form));
        page.addAttribute("problems", Map.of());
        if (form.seat().task() != null) {
            page.addAttribute("task", form.seat().task());
        }
    }
}
