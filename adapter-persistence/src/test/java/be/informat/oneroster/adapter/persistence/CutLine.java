package be.informat.oneroster.adapter.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a server that can be cut and mended. */
final class CutLine implements AutoCloseable {

    private final int target;
    private final ServerSocket entrance;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private volatile boolean whole = true;

    private CutLine(int target) throws IOException {
        this.target = target;
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static CutLine to(int port) throws IOException {
        CutLine line = new CutLine(port);
        Thread.ofVirtual().start(line::accept);
        return line;
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() throws IOException {
        whole = false;
        for (Socket end : ends) {
            end.close();
        }
        ends.clear();
    }

    void mend() {
        whole = true;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                if (whole) {
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                    ends.add(near);
                    ends.add(far);
                    Thread.ofVirtual().start(() -> carry(near, far));
                    Thread.ofVirtual().start(() -> carry(far, near));
                } else {
                    near.close();
                }
            } catch (IOException e) {
                // the line was closed, or an end of it: whoever speaks there notices
                continue;
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // an end was closed: closing the other one is all there is to do
            return;
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
