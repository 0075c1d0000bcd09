package dev.vouchsafe.standalone.issuer;

import dev.vouchsafe.contracts.text.Language;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages of the demo's issuer: plain HTML, since nothing on them moves.
 *
 * @param language what they are written in
 */
record SignInPage(Language language) {

    /** The parameter that says who was chosen. */
    static final String PERSON = "person";

    /** @param csrf what proves that the click was made on this page, as the hidden field that carries it */
    String choice(DemoPeople people, String csrf, boolean nobody) {
        var groups = people.all().stream().collect(Collectors.groupingBy(PeopleGroup::of));
        String buttons = Stream.of(PeopleGroup.values())
                .filter(groups::containsKey)
                .map(group -> """
                        <h2>%s</h2>
                        <ul>
                        %s</ul>
                        """.formatted(
                        said(group.title()),
                        groups.get(group).stream().map(SignInPage::button).collect(Collectors.joining())))
                .collect(Collectors.joining());
        return page(SignInText.SIGN_IN, """
                <p>%s</p>
                %s<form method="post" action="%s">
                %s
                %s</form>
                """.formatted(
                        said(SignInText.CHOOSE),
                        nobody ? "<p role=\"alert\">" + said(SignInText.NOBODY) + "</p>\n" : "",
                        SignInServlet.PATH,
                        csrf,
                        buttons));
    }

    /** What is shown of whatever can't be done. */
    String failure(PortalClient portal) {
        return page(SignInText.NOT_POSSIBLE, """
                <p>%s</p>
                <p><a href="%s">%s</a></p>
                """.formatted(
                        said(SignInText.BROKEN_OFF), Html.escaped(portal.afterwards()), said(SignInText.TO_PORTAL)));
    }

    private static String button(DemoPerson person) {
        return """
                <li><button name="%s" value="%s"><span class="person">%s</span> <span class="roles">%s</span> <span class="company">%s</span></button></li>
                """.formatted(
                        PERSON,
                        person.id(),
                        Html.escaped(person.sub()),
                        Html.escaped(String.join(", ", person.roles())),
                        Html.escaped(Stream.of(person.companies(), person.actsFor())
                                .filter(names -> !names.isEmpty())
                                .map(names -> String.join(", ", names))
                                .collect(Collectors.joining(" · "))));
    }

    private String page(SignInText title, String content) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s – Vouchsafe</title>
                <link rel="icon" href="%s" type="image/svg+xml">
                <link rel="stylesheet" href="%s">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(
                        language.tag(), said(title), SignInServlet.ICON, SignInServlet.STYLE, said(title), content);
    }

    private String said(SignInText text) {
        return Html.escaped(text.in(language));
    }
}
