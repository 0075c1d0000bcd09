package dev.vouchsafe.voucher.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * What this process has used of its processors so far, in ms.
 *
 * @param compiler how long the virtual machine's compiler was at work
 * @param pauses how long everything waited for its collector
 */
record ProcessorTime(long process, long compiler, long pauses) {

    static ProcessorTime now() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        return new ProcessorTime(
                system.getProcessCpuTime() / 1_000_000,
                compiler.getTotalCompilationTime(),
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum());
    }

    ProcessorTime since(ProcessorTime earlier) {
        return new ProcessorTime(process - earlier.process(), compiler - earlier.compiler(), pauses - earlier.pauses());
    }

    /** The most that was taken of the heap since this was asked for the last time, garbage included, in MB. */
    static long mostOfHeap() {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        long most =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        return most >> 20;
    }
}
