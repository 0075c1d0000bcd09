package dev.vouchsafe.program;

import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.program.definition.DefinitionSource;
import dev.vouchsafe.program.definition.ProgramDefinition;
import dev.vouchsafe.program.definition.WrongDefinition;
import dev.vouchsafe.program.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programs that a service is configured with. Loaded and validated at start, then unchanging. */
public final class Programs {

    private static final String SETTING = "vouchsafe.programs";
    private static final String FOLDER_SETTING = "vouchsafe.programs-folder";

    private final List<Program> programs;
    private final Map<OfferingId, Program> byOffering = new HashMap<>();

    /**
     * @param programs in order; the first is the standard one
     * @throws WrongDefinition if there is none, one is there twice, or two have the same offering
     */
    public Programs(List<Program> programs) {
        this.programs = List.copyOf(programs);
        if (programs.isEmpty()) {
            throw new WrongDefinition(SETTING, 0, "names no program");
        }
        var known = new HashSet<String>();
        for (Program program : programs) {
            if (!known.add(program.id())) {
                throw new WrongDefinition(SETTING, 0, "names the program " + program.id() + " twice");
            }
        }
        for (Program program : programs) {
            for (OfferingId offering : program.offerings().keySet()) {
                var other = byOffering.putIfAbsent(offering, program);
                if (other != null) {
                    throw new WrongDefinition(
                            "programs/" + program.id(),
                            0,
                            "the offering " + offering + " belongs to the program " + other.id() + " already");
                }
            }
        }
    }

    /**
     * Loads the programs that come with the application.
     *
     * @throws WrongDefinition if one is wrong or missing; its message names the file and line
     */
    public static Programs load(List<String> ids) {
        return load(ids, DefinitionSource.classpath());
    }

    /**
     * As {@link #load(List)}; a program with a folder of its id in {@code folder}, which must be there, is read from
     * there.
     */
    public static Programs load(List<String> ids, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new WrongDefinition(FOLDER_SETTING, 0, "there is no folder " + folder);
        }
        return load(ids, DefinitionSource.folder(folder, DefinitionSource.classpath()));
    }

    /**
     * By a service's configuration, where a blank folder means that there is none; otherwise as {@link #load(List,
     * Path)}.
     */
    public static Programs configured(List<String> ids, String folder) {
        return folder.isBlank() ? load(ids) : load(ids, Path.of(folder));
    }

    private static Programs load(List<String> ids, DefinitionSource source) {
        return new Programs(
                ids.stream().map(id -> ProgramDefinition.read(source, id)).toList());
    }

    /** All of them, in the order of the configuration. */
    public List<Program> all() {
        return programs;
    }

    /** The first configured: the one that is meant where none is named. */
    public Program standard() {
        return programs.getFirst();
    }

    public Optional<Program> byId(String id) {
        return programs.stream().filter(program -> program.id().equals(id)).findFirst();
    }

    /** The program; the standard one for what is not configured any more, such as that of an old voucher. */
    public Program of(String id) {
        return byId(id).orElse(standard());
    }

    /** The same with another definition of one of them. */
    public Programs with(Program changed) {
        return new Programs(programs.stream()
                .map(program -> program.id().equals(changed.id()) ? changed : program)
                .toList());
    }

    /** The program that has the offering, whatever the day. */
    public Optional<Program> ofOffering(OfferingId offering) {
        return Optional.ofNullable(byOffering.get(offering));
    }

    /**
     * The day that the instant belongs to in a program, which is what "today" means of everything that is the
     * program's; of one that is not configured any more, in the standard one.
     */
    public LocalDate dayOf(String program, Instant instant) {
        return of(program).dayOf(instant);
    }

    /** The zone in which a program's days are counted, found as {@link #of} finds it. */
    public ZoneId zoneOf(String program) {
        return of(program).zone();
    }

    /** The first instant that no longer belongs to "through that day" in a program, found as {@link #of} finds it. */
    public Instant endOf(String program, LocalDate lastDay) {
        return of(program).endOf(lastDay);
    }

    /** What a voucher of a program pays by its rate card, as {@link RateCard#rate}. */
    public Optional<Money> rate(String program, String country, int level, LocalDate redeemedOn) {
        return byId(program).flatMap(known -> known.rates().rate(country, level, redeemedOn));
    }

    /** The words of a program, found as {@link #of} finds it. */
    public Texts texts(String program) {
        return of(program).texts();
    }
}
