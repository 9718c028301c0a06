package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.text.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language. */
final class LanguageCode implements ITypeConverter<Language> {

    @Override
    public Language convert(String text) {
        return Language.of(text).orElseThrow(() -> new TypeConversionException("'" + text + "' is neither nl nor en"));
    }
}
