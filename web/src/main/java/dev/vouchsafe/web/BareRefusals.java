package dev.vouchsafe.web;

import dev.vouchsafe.contracts.text.Language;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.ReferenceCountUtil;
import java.util.UUID;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * What can't be read as a request never gets as far as a filter: the HTTP server answers it by itself, with a status
 * and nothing else. Here these answers become problem details too, in English, since no header of the request is known;
 * the connection ends with them.
 */
@Sharable
final class BareRefusals extends ChannelOutboundHandlerAdapter implements NettyServerCustomizer {

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
                .addAfter(NettyPipeline.HttpTrafficHandler, BareRefusals.class.getSimpleName(), this));
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof FullHttpResponse answer && isBareRefusal(answer)) {
            ReferenceCountUtil.release(message);
            context.write(explained(answer), promise);
        } else {
            context.write(message, promise);
        }
    }

    private static boolean isBareRefusal(FullHttpResponse answer) {
        // The answer to a HEAD has no body either, but tells the length that it would have.
        return answer.status().code() >= HttpResponseStatus.BAD_REQUEST.code()
                && !answer.content().isReadable()
                && answer.headers().getInt(HttpHeaderNames.CONTENT_LENGTH, 0) == 0
                && !answer.headers().contains(HttpHeaderNames.TRANSFER_ENCODING);
    }

    private static FullHttpResponse explained(FullHttpResponse bare) {
        var problem = HttpProblems.ofStatus(HttpStatusCode.valueOf(bare.status().code()));
        var body = Unpooled.wrappedBuffer(HttpJson.mapper().writeValueAsBytes(problem.body(Language.ENGLISH)));
        var answer = new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(), body);
        answer.headers()
                .set(bare.headers())
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LANGUAGE, Language.ENGLISH.tag())
                .setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        if (!answer.headers().contains(CorrelationId.HEADER)) {
            answer.headers().set(CorrelationId.HEADER, UUID.randomUUID().toString());
        }
        return answer;
    }
}
