package dev.vouchsafe.standalone.issuer;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;

/** Serves the sign-in page, and a page for whatever is not there or not possible. */
final class SignInServlet extends HttpServlet {

    static final String PATH = "/sign-in";
    static final String STYLE = "/sign-in.css";
    static final String ICON = "/sign-in.svg";
    static final String FAILURE = "/failure";

    private static final long serialVersionUID = 1L;

    private final transient DemoPeople people;
    private final transient PortalClient portal;

    SignInServlet(DemoPeople people, PortalClient portal) {
        this.people = people;
        this.portal = portal;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case PATH ->
                write(
                        response,
                        "text/html",
                        page(request, response).choice(people, csrf(request), request.getParameter("error") != null));
            case STYLE -> writeFile(response, "text/css", "sign-in.css");
            case ICON -> writeFile(response, "image/svg+xml", "sign-in.svg");
            case "/" -> response.sendRedirect(portal.afterwards());
            default -> {
                if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
                    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                }
                write(response, "text/html", page(request, response).failure(portal));
            }
        }
    }

    private static SignInPage page(HttpServletRequest request, HttpServletResponse response) {
        return new SignInPage(WantedLanguage.of(request, response));
    }

    private static String csrf(HttpServletRequest request) {
        var token = requireNonNull((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(Html.escaped(token.getParameterName()), Html.escaped(token.getToken()));
    }

    private static void writeFile(HttpServletResponse response, String type, String name) throws IOException {
        try (var file = requireNonNull(SignInServlet.class.getResourceAsStream("/sign-in/" + name), name)) {
            write(response, type, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.getWriter().write(text);
    }
}
