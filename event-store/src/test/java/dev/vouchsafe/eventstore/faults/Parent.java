package dev.vouchsafe.eventstore.faults;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;

/** What a process of the suite knows of the one that started it: lines, until that one ends. */
final class Parent {

    static final String MARK = "> ";

    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);

    void tell(Object... words) {
        StringBuilder line = new StringBuilder(MARK);
        for (Object word : words) {
            line.append(word).append(' ');
        }
        synchronized (out) {
            out.println(line);
        }
    }

    /** The next line, or null when the parent is gone and this process should end as well. */
    String hear() throws IOException {
        return in.readLine();
    }
}
