package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.program.Programs;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * A service's handlers and kinds of deadlines, made once more by the service's own definitions of beans: with other
 * programs, and a log in memory in place of the service's. Nothing of the platform is there beside these two. So what a
 * play decides with can't reach what writes: one that wants to is not made.
 *
 * @param handlers of all commands
 * @param kinds of all deadlines
 */
@SuppressWarnings("rawtypes") // as Spring gives beans of a generic type
record DecidingBeans(Collection<DecisionHandler> handlers, Collection<DeadlineKind> kinds) {

    /**
     * @param service the service's own beans, which are not touched
     * @param packages where the service's own are
     * @throws org.springframework.beans.BeansException if one wants more than programs and a log in memory
     */
    static DecidingBeans of(
            ConfigurableListableBeanFactory service, List<String> packages, Programs programs, MemoryLog log) {
        var beans = new DefaultListableBeanFactory();
        beans.setBeanClassLoader(service.getBeanClassLoader());
        var wiring = new AutowiredAnnotationBeanPostProcessor();
        wiring.setBeanFactory(beans);
        beans.addBeanPostProcessor(wiring);
        beans.registerSingleton("programs", programs);
        beans.registerSingleton("memoryLog", log);
        for (var name : service.getBeanDefinitionNames()) {
            if (isOwn(service.getType(maker(service, name), false), packages)
                    && service.getBeanDefinition(name) instanceof AbstractBeanDefinition definition) {
                var copy = definition.cloneBeanDefinition();
                copy.setLazyInit(true);
                beans.registerBeanDefinition(name, copy);
            }
        }
        return new DecidingBeans(
                beans.getBeansOfType(DecisionHandler.class).values(),
                beans.getBeansOfType(DeadlineKind.class).values());
    }

    /** The bean whose class says where it belongs: of one that a method makes, the configuration. */
    private static String maker(ConfigurableListableBeanFactory service, String name) {
        var configuration = service.getBeanDefinition(name).getFactoryBeanName();
        return configuration == null ? name : configuration;
    }

    private static boolean isOwn(@Nullable Class<?> type, List<String> packages) {
        return type != null
                && packages.stream().anyMatch(each -> type.getPackageName().startsWith(each));
    }
}
