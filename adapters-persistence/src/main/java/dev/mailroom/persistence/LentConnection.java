package dev.mailroom.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * A connection that its borrower cannot end: DbClient closes a connection after each statement and
 * switches it to autocommit before, while a transaction has many statements.
 */
final class LentConnection implements InvocationHandler {
  private final Connection owner;

  private LentConnection(Connection owner) {
    this.owner = owner;
  }

  static Connection of(Connection owner) {
    return (Connection)
        Proxy.newProxyInstance(
            LentConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new LentConnection(owner));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
      throws Throwable {
    return switch (method.getName()) {
      case "close", "setAutoCommit", "commit", "rollback" -> null;
      default -> passOn(method, arguments);
    };
  }

  private @Nullable Object passOn(Method method, @Nullable Object[] arguments) throws Throwable {
    try {
      return method.invoke(owner, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
