package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/**
 * Writes a reply as the library does, but found documents as the bytes they are stored in: who only wants to have them
 * needn't wait until they are taken apart and put together again.
 */
final class ReplyEncoder extends MongoWireMessageEncoder {

    private static final String NAME = "replies";
    private static final String BYTES = "";

    /** A document as it is stored. */
    private record Stored(byte[] bytes) {}

    /** A stand-in for a stored document, which only this encoder understands. */
    static Document stored(byte[] bytes) {
        return new Document(BYTES, new Stored(bytes));
    }

    /** How many bytes a stand-in stands for; -1 if the document is none. */
    static int length(Document document) {
        return document.get(BYTES) instanceof Stored stored ? stored.bytes().length : -1;
    }

    /** Takes the place of the library's own on a connection, before its first reply. */
    static void install(Channel connection) {
        if (connection.pipeline().get(NAME) == null) {
            connection.pipeline().replace(MongoWireMessageEncoder.class, NAME, new ReplyEncoder());
        }
    }

    @Override
    protected void encode(ChannelHandlerContext context, MongoMessage message, ByteBuf out) {
        int begin = out.writerIndex();
        out.writeIntLE(0);
        out.writeIntLE(message.getHeader().getRequestID());
        out.writeIntLE(message.getHeader().getResponseTo());
        out.writeIntLE(OpCode.OP_MSG.getId());
        out.writeIntLE(message.getFlags());
        out.writeByte(MongoMessage.SECTION_KIND_BODY);
        try {
            write(message.getDocument(), out);
        } catch (RuntimeException e) { // half a reply can't be taken back
            context.channel().close();
            throw e;
        }
        out.setIntLE(begin, out.writerIndex() - begin);
    }

    private static void write(Document document, ByteBuf out) {
        if (document.get(BYTES) instanceof Stored stored) {
            out.writeBytes(stored.bytes());
            return;
        }
        int begin = out.writerIndex();
        out.writeIntLE(0);
        for (Map.Entry<String, Object> field : document.entrySet()) {
            write(field.getKey(), field.getValue(), out);
        }
        end(begin, out);
    }

    private static void write(String name, Object value, ByteBuf out) {
        byte type = BsonEncoder.determineType(value);
        out.writeByte(type);
        out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        out.writeByte(0);
        switch (value) {
            case Document document -> write(document, out);
            case Collection<?> list -> {
                int begin = out.writerIndex();
                out.writeIntLE(0);
                int index = 0;
                for (Object element : list) {
                    write(Integer.toString(index++), element, out);
                }
                end(begin, out);
            }
            case null, default -> BsonEncoder.encodeValue(type, value, out);
        }
    }

    private static void end(int begin, ByteBuf out) {
        out.writeByte(0);
        out.setIntLE(begin, out.writerIndex() - begin);
    }
}
