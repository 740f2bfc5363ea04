package uk.proportion.taskpage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import uk.proportion.workflow.Refusal;

/** Refusals as pages in plain words. What was typed and could not be kept is shown once more, to be copied. */
@ControllerAdvice(assignableTypes = {TaskPages.class, ReportController.class, StartController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {
    /** Shorter ones are codes. */
    private static final int SHORTEST_TEXT = 20;

    private static final List<String> NOT_TYPED = List.of(Posted.SHOWN, "_csrf", "do");

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        List<String> typed = request.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .filter(text -> text.length() >= SHORTEST_TEXT)
                .toList();
        return new ModelAndView(
                "task/refused",
                Map.of("why", refusal.why().name(), "sentence", refusal.getMessage(), "typed", typed),
                HttpStatus.valueOf(refusal.why().status()));
    }
}
