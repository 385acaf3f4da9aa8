/**
 * What each mail says, by FreeMarker. To add a mail:
 *
 * <ol>
 *   <li>a record in {@code EmailContent} or its area's interface beside it, and its code in {@code
 *       EmailKind};
 *   <li>its variables in {@link dev.mailroom.mail.freemarker.Variables} or its area's: the compiler
 *       asks for them; what a stranger typed goes through {@code called} or {@code message};
 *   <li>{@code <code>.ftlh} and {@code <code>.txt.ftl} beside {@code layout.ftlh}, out of its
 *       macros;
 *   <li>its words in {@code messages.properties} as {@code <code>.subject}, {@code
 *       <code>.heading}..., and in every {@code messages_xx.properties}, in the order of {@code
 *       EmailKind};
 *   <li>a sample in the test's {@code Samples}: every check of every mail then runs on it too.
 * </ol>
 */
@NullMarked
package dev.mailroom.mail.freemarker;

import org.jspecify.annotations.NullMarked;
