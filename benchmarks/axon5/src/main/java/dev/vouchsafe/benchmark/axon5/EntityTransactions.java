package dev.vouchsafe.benchmark.axon5;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.messaging.core.unitofwork.ProcessingLifecycle;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;

/**
 * One entity manager per transaction and thread, as Spring would give the engine. The engine closes the manager it was
 * given before the transaction ends, so within a transaction closing has to wait.
 */
final class EntityTransactions implements EntityManagerProvider, TransactionManager {

    private final EntityManagerFactory factory;

    @SuppressWarnings("ThreadLocalUsage") // each store has its own
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    EntityTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public EntityManager getEntityManager() {
        EntityManager manager = current.get();
        return manager == null ? factory.createEntityManager() : keptOpen(manager);
    }

    private static EntityManager keptOpen(EntityManager manager) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityTransactions.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(manager, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Transaction startTransaction() {
        EntityManager manager = factory.createEntityManager();
        manager.getTransaction().begin();
        current.set(manager);
        return new Transaction() {

            @Override
            public void commit() {
                end(manager, true);
            }

            @Override
            public void rollback() {
                end(manager, false);
            }
        };
    }

    private void end(EntityManager manager, boolean commit) {
        if (!manager.isOpen()) {
            return; // a failed commit is rolled back once more
        }
        try {
            if (commit) {
                manager.getTransaction().commit();
            } else if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
        } finally {
            current.remove();
            manager.close();
        }
    }

    @Override
    public void attachToProcessingLifecycle(ProcessingLifecycle lifecycle) {
        throw new UnsupportedOperationException("Nothing is measured inside a unit of work");
    }
}
