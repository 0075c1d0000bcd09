package dev.vouchsafe.benchmark.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Several threads doing the same, each knowing its number. */
final class Crew {

    private Crew() {}

    /** Runs a task on a number of threads, and returns what each answered when all are through. */
    static <T extends @Nullable Object> List<T> work(int threads, Task<T> task) throws InterruptedException {
        try (ExecutorService crew = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = new ArrayList<>();
            for (int number = 0; number < threads; number++) {
                int own = number;
                running.add(crew.submit(() -> task.run(own)));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A thread failed", e.getCause());
        }
    }

    interface Task<T extends @Nullable Object> {

        T run(int number) throws Exception;
    }
}
