package uk.proportion.imagery.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/** A request whose body has been read, as text, and can be read once more. */
final class ReadBody extends HttpServletRequestWrapper {
    /** In bytes: many times what the longest form can send. */
    static final int LONGEST = 1024 * 1024;

    private final String text;
    private final boolean tooLong;

    private ReadBody(HttpServletRequest request, String text, boolean tooLong) {
        super(request);
        this.text = text;
        this.tooLong = tooLong;
    }

    static ReadBody of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LONGEST) {
            return new ReadBody(request, null, true);
        }
        byte[] bytes = request.getInputStream().readNBytes(LONGEST + 1);
        return bytes.length > LONGEST
                ? new ReadBody(request, null, true)
                : new ReadBody(request, decoded(bytes), false);
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isEmpty() {
        return text != null && text.isEmpty();
    }

    /** Whether it is UTF-8 without a zero, which would make a program take it for another encoding. */
    boolean isText() {
        return text != null && text.indexOf(0) < 0;
    }

    String text() {
        return text;
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new Again(bytes::read, bytes::available);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new StringReader(text));
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }

    private static final class Again extends ServletInputStream {
        private final IntSupplier next;
        private final IntSupplier left;

        Again(IntSupplier next, IntSupplier left) {
            this.next = next;
            this.left = left;
        }

        @Override
        public int read() {
            return next.getAsInt();
        }

        @Override
        public int available() {
            return left.getAsInt();
        }

        @Override
        public boolean isFinished() {
            return left.getAsInt() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        /** @throws IllegalStateException always, as for any request that is not asynchronous: none of ours is */
        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("A request that has been read is not asynchronous");
        }
    }
}
