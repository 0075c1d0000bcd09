package dev.vouchsafe.acceptance.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

/** Has followers meet an {@link Error} where they store how far they have come. */
final class StumblingTokens {

    private StumblingTokens() {}

    /** Whose next step ends with an error: the names of the service and the follower. */
    static final class Arming {

        private final Set<String> armed = ConcurrentHashMap.newKeySet();

        void arm(String service, String follower) {
            armed.add(service + "/" + follower);
        }

        boolean isEmpty() {
            return armed.isEmpty();
        }

        private boolean meets(String service, Object follower) {
            return armed.remove(service + "/" + follower);
        }
    }

    /** Puts it around the token store of a service. */
    record Everywhere(String service, Arming errors) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof TokenStore tokens)) {
                return bean;
            }
            return Proxy.newProxyInstance(
                    getClass().getClassLoader(), ClassUtils.getAllInterfaces(tokens), (proxy, method, arguments) -> {
                        if (method.getName().equals("storeToken") && errors.meets(service, arguments[1])) {
                            throw new StackOverflowError("on purpose");
                        }
                        try {
                            return method.invoke(tokens, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
