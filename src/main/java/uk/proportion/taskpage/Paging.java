package uk.proportion.taskpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinition.Group;
import uk.proportion.workflow.FormDefinition.Part;

/**
 * How a form is divided into pages. A short one is one page. In a longer one each group is a page, and so is what stands
 * between groups. What is only to be read comes before the first question, or goes with the page that it follows.
 *
 * @param intro what is read before the first question
 * @param pages each with at least one question
 */
record Paging(List<Part> intro, List<FormPage> pages) {
    /** So many questions still fit on one page. */
    private static final int FEW = 6;

    /**
     * @param title of a page that no group names
     * @param omitted the keys of fields that are not asked as questions
     */
    static Paging of(FormDefinition form, String title, Set<String> omitted) {
        List<Part> intro = new ArrayList<>();
        List<List<Part>> runs = new ArrayList<>();
        for (Part part : form.parts()) {
            if (part instanceof Field field && omitted.contains(field.key())) {
                continue;
            }
            if (runs.isEmpty() && !asks(part)) {
                intro.add(part);
            } else if (runs.isEmpty() || beginsAPage(part, last(runs))) {
                runs.add(new ArrayList<>(List.of(part)));
            } else {
                last(runs).add(part);
            }
        }
        List<List<Part>> pages =
                isShort(form) ? List.of(runs.stream().flatMap(List::stream).toList()) : runs;
        return new Paging(FormPage.flat(intro), numbered(pages, title, omitted));
    }

    private static boolean isShort(FormDefinition form) {
        long groups = form.parts().stream()
                .filter(part -> part instanceof Group && asks(part))
                .count();
        return form.fields().size() <= FEW && groups <= 1;
    }

    private static boolean beginsAPage(Part part, List<Part> before) {
        boolean afterAGroup = before.get(0) instanceof Group;
        return asks(part) && (part instanceof Group || afterAGroup);
    }

    private static boolean asks(Part part) {
        return part instanceof Field
                || part instanceof Group group && group.parts().stream().anyMatch(Paging::asks);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static List<FormPage> numbered(List<List<Part>> runs, String title, Set<String> omitted) {
        List<FormPage> pages = new ArrayList<>();
        for (List<Part> run : runs) {
            List<Part> parts = new ArrayList<>(FormPage.flat(run));
            boolean isNamed = runs.size() > 1 && run.get(0) instanceof Group;
            if (isNamed) {
                parts.remove(0);
            }
            parts.removeIf(part -> omitted.contains(part.id()));
            pages.add(new FormPage(pages.size() + 1, title(run, runs.size() > 1, title), List.copyOf(parts)));
        }
        return List.copyOf(pages);
    }

    private static String title(List<Part> run, boolean isOneOfSeveral, String otherwise) {
        if (isOneOfSeveral && run.get(0) instanceof Group group) {
            return group.label();
        }
        List<Part> questions = run.stream().filter(Field.class::isInstance).toList();
        return isOneOfSeveral && questions.size() == 1 ? ((Field) questions.get(0)).label() : otherwise;
    }
}
