package dev.vouchsafe.portal.api;

/** What a page is about can't be had: the whole page is the refusal. */
public final class GatewayRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public GatewayRefusal(Problem problem) {
        super(problem.status() + " " + problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
