package uk.proportion.journey;

import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * Where the focus is.
 *
 * @param id the same for all radio buttons of one question, which are one stop
 * @param checkedValue of a question with radio buttons: what is chosen; empty where nothing is
 * @param isPrimary whether this is the button with which the page goes on
 * @param unseen why somebody does not see that the focus is here; empty where they do
 */
record FocusStop(
        String id,
        String tag,
        String type,
        String name,
        String value,
        String text,
        boolean checked,
        String checkedValue,
        boolean isPrimary,
        String unseen) {

    /** Runs in each page before its own scripts. Of a radio button or box the label draws what is seen. */
    static final String SCRIPT = """
            window.stops = (() => {
              const YELLOW = 'rgb(255, 221, 0)';
              const CAN_BE_USED = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
              const ids = new WeakMap();
              let last = 0;
              const radios = it => [...document.getElementsByName(it.name)].filter(one => one.form === it.form);
              const id = it => {
                const one = it.type === 'radio' ? radios(it)[0] : it;
                if (!ids.has(one)) {
                  last += 1;
                  ids.set(one, `${one.tagName} ${last} ${one.name || one.textContent.trim().slice(0, 40)}`);
                }
                return ids.get(one);
              };
              const isVisible = it => it.checkVisibility({ visibilityProperty: true }) && !it.disabled;
              const transparent = colour => /^rgba\\(.*, 0\\)$/.test(colour);
              const unseen = it => {
                const drawn = ['radio', 'checkbox'].includes(it.type) ? getComputedStyle(it.labels[0], '::before') : getComputedStyle(it);
                const outlined = drawn.outlineStyle !== 'none' && parseFloat(drawn.outlineWidth) > 0 && !transparent(drawn.outlineColor);
                if (!outlined && ![drawn.boxShadow, drawn.backgroundColor].some(one => one.includes(YELLOW))) {
                  return 'looks as it does without focus';
                }
                const { top, bottom, left, right, width, height } = it.getBoundingClientRect();
                const within = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && width > 0 && height > 0;
                return within ? '' : 'is outside the window';
              };
              return {
                all: () => [...new Set([...document.querySelectorAll(CAN_BE_USED)].filter(isVisible).map(id))],
                now: () => {
                  const it = document.activeElement;
                  if (!it || it === document.body || it === document.documentElement) {
                    return null;
                  }
                  return {
                    id: id(it),
                    tag: it.tagName.toLowerCase(),
                    type: it.type || '',
                    name: it.name || '',
                    value: it.value || '',
                    text: it.innerText.trim(),
                    checked: Boolean(it.checked),
                    checkedValue: it.type === 'radio' ? radios(it).find(one => one.checked)?.value || '' : '',
                    primary: it.matches('main .govuk-button:not(.govuk-button--secondary)'),
                    unseen: unseen(it)
                  };
                }
              };
            })();
            """;

    private static final FocusStop NOWHERE = new FocusStop("", "", "", "", "", "", false, "", false, "");

    static FocusStop of(Page page) {
        Map<?, ?> now = (Map<?, ?>) page.evaluate("window.stops.now()");
        if (now == null) {
            return NOWHERE;
        }
        return new FocusStop(
                (String) now.get("id"),
                (String) now.get("tag"),
                (String) now.get("type"),
                (String) now.get("name"),
                (String) now.get("value"),
                (String) now.get("text"),
                (boolean) now.get("checked"),
                (String) now.get("checkedValue"),
                (boolean) now.get("primary"),
                (String) now.get("unseen"));
    }

    /** Between the last and the first of a page there is nothing. */
    boolean isSomewhere() {
        return !id.isEmpty();
    }

    boolean presses() {
        return tag.equals("a") || tag.equals("button");
    }

    /** What is chosen now, of radio buttons and lists. */
    String chosen() {
        return type.equals("radio") ? checkedValue : value;
    }
}
