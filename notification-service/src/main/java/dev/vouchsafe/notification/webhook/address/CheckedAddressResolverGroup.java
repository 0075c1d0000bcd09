package dev.vouchsafe.notification.webhook.address;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Finds where a connection goes to, and checks it at that moment: what is connected to is what was checked. A name that
 * is answered differently a moment later changes nothing. An address that is written out is checked too.
 */
public final class CheckedAddressResolverGroup extends AddressResolverGroup<InetSocketAddress> {

    private final PublicAddresses addresses;
    private final Executor lookups;

    /** @param lookups where names are looked up, which blocks */
    public CheckedAddressResolverGroup(PublicAddresses addresses, Executor lookups) {
        this.addresses = addresses;
        this.lookups = lookups;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new Checked(executor);
    }

    private final class Checked extends AbstractAddressResolver<InetSocketAddress> {

        Checked(EventExecutor executor) {
            super(executor, InetSocketAddress.class);
        }

        /** Never, so that nothing goes past the check. */
        @Override
        protected boolean doIsResolved(InetSocketAddress address) {
            return false;
        }

        @Override
        protected void doResolve(InetSocketAddress unresolved, Promise<InetSocketAddress> promise) {
            lookups.execute(() -> {
                try {
                    promise.trySuccess(all(unresolved).getFirst());
                } catch (UnknownHostException | RuntimeException failed) {
                    promise.tryFailure(failed);
                }
            });
        }

        @Override
        protected void doResolveAll(InetSocketAddress unresolved, Promise<List<InetSocketAddress>> promise) {
            lookups.execute(() -> {
                try {
                    promise.trySuccess(all(unresolved));
                } catch (UnknownHostException | RuntimeException failed) {
                    promise.tryFailure(failed);
                }
            });
        }

        private List<InetSocketAddress> all(InetSocketAddress unresolved) throws UnknownHostException {
            return addresses.of(unresolved.getHostString()).stream()
                    .map(address -> new InetSocketAddress(address, unresolved.getPort()))
                    .toList();
        }
    }
}
