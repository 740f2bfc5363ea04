package uk.proportion.home;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.access.User;
import uk.proportion.page.Words;
import uk.proportion.shared.Nation;

/** Says as whom somebody is signed in, as their nation calls it. */
@Component
class Greeting {
    private final Organisations organisations;
    private final Words words;
    private final MessageSource messages;

    Greeting(Organisations organisations, Words words, MessageSource messages) {
        this.organisations = organisations;
        this.words = words;
        this.messages = messages;
    }

    void show(User user, Model page) {
        Optional<Organisation> organisation = organisations.find(user.organisation());
        page.addAttribute(
                "roles", roles(user, organisation.map(Organisation::nation).orElse(Nation.ENGLAND)));
        page.addAttribute("organisation", organisation.map(Organisation::name).orElse(null));
    }

    private String roles(User user, Nation nation) {
        List<String> names = user.roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> words.role(role, nation))
                .toList();
        return names.stream()
                .reduce((one, other) -> messages.getMessage(
                        "home.roles.and", new Object[] {one, other}, LocaleContextHolder.getLocale()))
                .orElseThrow();
    }
}
