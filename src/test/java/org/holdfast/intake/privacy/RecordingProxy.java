package org.holdfast.intake.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Stands between a browser and the application and keeps every byte the browser sends.
 */
final class RecordingProxy implements AutoCloseable {

	private final ServerSocket server;

	private final int target;

	private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

	RecordingProxy(int target) throws IOException {
		this.target = target;
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::accept);
	}

	int port() {
		return this.server.getLocalPort();
	}

	/**
	 * Everything sent since the last call.
	 * @return bytes of all connections, as they came
	 */
	byte[] sent() {
		synchronized (this.sent) {
			byte[] all = this.sent.toByteArray();
			this.sent.reset();
			return all;
		}
	}

	private void accept() {
		try {
			while (true) {
				Socket from = this.server.accept();
				Socket to = new Socket(InetAddress.getLoopbackAddress(), this.target);
				Thread.ofVirtual().start(() -> pump(from, to, true));
				Thread.ofVirtual().start(() -> pump(to, from, false));
			}
		}
		catch (IOException ex) {
			// closed
		}
	}

	private void pump(Socket from, Socket to, boolean kept) {
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			byte[] buffer = new byte[1 << 14];
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				if (kept) {
					synchronized (this.sent) {
						this.sent.write(buffer, 0, count);
					}
				}
				out.write(buffer, 0, count);
			}
		}
		catch (IOException ex) {
			// one side hung up
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
