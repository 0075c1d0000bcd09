package dev.vouchsafe.gateway.limit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One connection: whether a call is going on, and how long its headers take to come. */
final class HeldConnection extends ChannelInboundHandlerAdapter {

    static final AttributeKey<HeldConnection> KEY = AttributeKey.valueOf(HeldConnection.class, "held");

    private final HeldConnections all;
    private final Duration header;
    private final AtomicInteger calls = new AtomicInteger();
    private String address = "";
    private @Nullable Channel channel;
    private @Nullable Future<?> end;

    HeldConnection(HeldConnections all, Duration header) {
        this.all = all;
        this.header = header;
    }

    String address() {
        return address;
    }

    /** Nobody waits for an answer on it. */
    boolean isFree() {
        return calls.get() == 0;
    }

    void close() {
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = context.channel();
        channel.attr(KEY).set(this);
        address = ClientAddress.of((InetSocketAddress) channel.remoteAddress());
        endUnlessCalled(context);
        all.opened(this);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (end == null && isFree()) {
            endUnlessCalled(context);
        }
        context.fireChannelRead(bytes);
    }

    private void endUnlessCalled(ChannelHandlerContext context) {
        end = context.executor().schedule(this::close, header.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        inTime();
        all.closed(this);
        context.fireChannelInactive();
    }

    /** The headers of a call are there. On the connection's own thread. */
    void called() {
        calls.incrementAndGet();
        inTime();
    }

    /** On whatever thread. */
    void answered() {
        if (calls.decrementAndGet() == 0) {
            all.used(this);
        }
    }

    private void inTime() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }
}
