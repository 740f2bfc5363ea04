package uk.proportion.home;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.access.CurrentUser;
import uk.proportion.guidance.Citations;
import uk.proportion.guidance.Source;
import uk.proportion.workflow.WorkItem;
import uk.proportion.workflow.WorkLists;

/** What a task rests on: the rules for handling imagery (guidance 2.2) and the sources of its part of the work. */
@Controller
class GuidancePage {
    private final WorkLists lists;
    private final Citations citations;
    private final CurrentUser currentUser;
    private final Map<String, List<String>> byProcess;

    GuidancePage(WorkLists lists, Citations citations, CurrentUser currentUser) {
        this.lists = lists;
        this.citations = citations;
        this.currentUser = currentUser;
        this.byProcess = read();
    }

    @GetMapping("/tasks/{task}/guidance")
    String open(@PathVariable String task, Model page) {
        WorkItem item = currentUser
                .find()
                .flatMap(any -> lists.task(task))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("task", item);
        page.addAttribute("sources", sources(item.process()));
        return "home/guidance";
    }

    private List<Source> sources(String process) {
        return byProcess.getOrDefault(process, List.of()).stream()
                .map(citations::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The citations of each diagram. */
    static Map<String, List<String>> read() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (InputStream file = new ClassPathResource("reference/task-guidance.yaml").getInputStream()) {
            return yaml.readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
