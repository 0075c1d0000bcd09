package dev.vouchsafe.program.definition;

/** A program's definition that cannot be used. Its message names the file, the line and what is wrong there. */
public class WrongDefinition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param file such as {@code programs/planning-services/rates.csv}
     * @param line from 1; 0 if the file as a whole is wrong, as when it is missing
     * @param reason what is wrong, as a sentence for the person who wrote it
     */
    public WrongDefinition(String file, int line, String reason) {
        super(file + (line > 0 ? " line " + line : "") + ": " + reason);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
