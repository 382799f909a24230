// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/DraftInput.h"

#include "drafts/DraftReader.h"
#include "drafts/Formats.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

Result<QByteArray> allOfStandardInput() {
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(Cli::tr("Standard input cannot be read: %1").arg(input.errorString()));
    // A pipe tells no size; one byte more than allowed is enough to know.
    QByteArray bytes;
    while (bytes.size() <= maxDraftBytes) {
        const QByteArray more = input.read(maxDraftBytes + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (input.error() != QFileDevice::NoError)
        return failure(Cli::tr("Standard input cannot be read: %1").arg(input.errorString()));
    return bytes;
}

/// A format by its name or by a suffix of its files.
const Format *formatAsked(const QString &name) {
    if (const Format *named = formatNamed(name))
        return named;
    const FormatTable bySuffix = formatsFor(u"x."_s + name);
    return bySuffix.isEmpty() ? nullptr : bySuffix.first();
}

} // namespace

QCommandLineOption asOption() {
    return {u"as"_s,
            Cli::tr("The format of what is read from standard input (-) when it is not recognised: "
                    "text, html, markdown, docx…"),
            Cli::tr("format")};
}

QCommandLineOption skipControlsOption() {
    return QCommandLineOption(
        u"skip-controls"_s,
        Cli::tr("Read a WordPress export or a feed although it has control characters, which no "
                "XML may have: they are passed over, named, and stay in the file."));
}

Result<DraftInput> DraftInput::from(const QCommandLineParser &parser,
                                    const QCommandLineOption &charset,
                                    const QCommandLineOption &as) {
    return charsetFrom(parser, charset)
        .and_then([&](std::optional<Charset> chosen) -> Result<DraftInput> {
            DraftInput input{chosen, nullptr, ControlCharacters::Refused};
            if (parser.isSet(skipControlsOption()))
                input.controls = ControlCharacters::Skipped;
            if (!parser.isSet(as))
                return input;
            if (!parser.positionalArguments().contains(standardInput))
                return failure(Cli::tr("--as is for standard input (-) only."));
            input.format = formatAsked(parser.value(as));
            if (input.format != nullptr)
                return input;
            QStringList names;
            for (const Format *format : formats())
                names.append(format->name);
            return failure(Cli::tr("“%1” is no format; there are %2.")
                               .arg(parser.value(as), names.join(u", "_s)));
        });
}

Result<Draft> DraftInput::read(const QString &path) const {
    if (path != standardInput && controls == ControlCharacters::Skipped)
        return readWithoutControls(path, charset);
    if (path != standardInput) {
        Result<Draft> draft = readDraftFile(path, charset);
        if (draft || !readWithoutControls(path, charset))
            return draft;
        return failure(draft.error().message + u' ' +
                       Cli::tr("--skip-controls passes over it and leaves it in the file."));
    }
    return allOfStandardInput().and_then([&](const QByteArray &bytes) -> Result<Draft> {
        const QString name = format == nullptr ? QString() : u"-."_s + format->suffixes.first();
        Result<Draft> draft = readDraft(bytes, name, charset);
        if (!draft && controls == ControlCharacters::Skipped)
            draft = recognisedFormat(bytes, name).and_then([&](const Format *known) {
                return readAs(*known, bytes, {.charset = charset, .controls = controls});
            });
        // What the bytes are counts more than a name; what was said counts more than that.
        if (draft && format != nullptr && draft->format != format)
            return readAs(*format, bytes, {charset, {}});
        return draft;
    });
}

} // namespace morat
