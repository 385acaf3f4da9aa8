package dev.mailroom.mail.smtp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The name servers of this JVM: names under {@code .test} (RFC 6761) are answered as slowly or as
 * badly as they say, all others by the platform.
 */
public final class TestNames extends InetAddressResolverProvider {

  /** Every name below it, so that no test meets what another one left in the cache. */
  static final String SILENT = ".silent.test";

  static final String SLOW = "slow.test";
  static final String FAILING = "failing.test";

  @Override
  public InetAddressResolver get(Configuration configuration) {
    return new Resolver(configuration.builtinResolver());
  }

  @Override
  public String name() {
    return "test names";
  }

  /** Answers the platform's way unless the name asks for another. */
  private record Resolver(InetAddressResolver platform) implements InetAddressResolver {

    @Override
    public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
        throws UnknownHostException {
      if (host.endsWith(SILENT)) {
        return after(Duration.ofSeconds(30));
      }
      return switch (host) {
        case SLOW -> after(Duration.ofMillis(700));
        case FAILING -> throw new UnknownHostException("SERVFAIL");
        default -> platform.lookupByName(host, policy);
      };
    }

    @Override
    public String lookupByAddress(byte[] address) throws UnknownHostException {
      return platform.lookupByAddress(address);
    }

    private static Stream<InetAddress> after(Duration pause) throws UnknownHostException {
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Stream.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }
  }
}
