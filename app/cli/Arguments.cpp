// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Arguments.h"

#include "cli/Console.h"

#include <QDir>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The parser's own text with the command in its first line, where it would name the program's
/// file.
QString helpOf(const QCommandLineParser &parser, const QString &command) {
    QString help = parser.helpText();
    const QString program = QCoreApplication::arguments().constFirst();
    if (const qsizetype at = help.indexOf(program); at >= 0 && at < help.indexOf(u'\n'))
        help.replace(at, program.size(), u"morat-cli "_s % command);
    return help;
}

} // namespace

QCommandLineOption withDefault(QCommandLineOption option) {
    const QString value = option.defaultValues().join(u", "_s);
    option.setDescription(option.description() % u' ' % Cli::tr("(%1 if not given)").arg(value));
    return option;
}

std::optional<Exit> parse(QCommandLineParser &parser, const QStringList &arguments) {
    const QCommandLineOption help({u"h"_s, u"help"_s}, Cli::tr("Say how the command is used."));
    parser.addOption(help);
    if (!parser.parse(arguments)) {
        complain(parser.errorText());
        return Exit::Failed;
    }
    if (parser.isSet(help)) {
        print(helpOf(parser, arguments.constFirst()).toUtf8());
        return Exit::Clean;
    }
    return std::nullopt;
}

Result<Level> levelFrom(const QString &name) {
    static constexpr std::array levels = {Level::Error, Level::Warning, Level::Info};
    for (const Level level : levels) {
        if (levelName(level) == name)
            return level;
    }
    return failure(Cli::tr("“%1” is no level; there are error, warning and info.").arg(name));
}

QCommandLineOption printFormatOption(const QString &words) {
    return withDefault({u"format"_s, words, Cli::tr("format"), u"plain"_s});
}

Result<PrintFormat> printFormatFrom(const QCommandLineParser &parser,
                                    const QCommandLineOption &option) {
    const QString name = parser.value(option);
    if (name == u"plain")
        return PrintFormat::Plain;
    if (name == u"json")
        return PrintFormat::Json;
    return failure(Cli::tr("“%1” is no format; there are plain and json.").arg(name));
}

QCommandLineOption charsetOption() {
    return {u"charset"_s,
            Cli::tr("The charset of the draft (TCVN3, VNI-Windows, windows-1258…) when it is not "
                    "recognised."),
            Cli::tr("name")};
}

Result<std::optional<Charset>> charsetFrom(const QCommandLineParser &parser,
                                           const QCommandLineOption &option) {
    if (!parser.isSet(option))
        return std::optional<Charset>();
    const QString name = parser.value(option);
    const std::optional<Charset> charset = charsetNamed(name);
    if (charset)
        return charset;
    QStringList names;
    for (const Charset known : allCharsets())
        names.append(charsetName(known));
    return failure(Cli::tr("“%1” is no charset; there are %2.").arg(name, names.join(u", "_s)));
}

QStringList withWildcards(const QStringList &files) {
    QStringList all;
    for (const QString &file : files) {
        const QFileInfo info(file);
        const bool isPattern = info.fileName().contains(u'*') || info.fileName().contains(u'?');
        // Brackets are letters of names here: only `*` and `?` stand for others.
        const QString pattern = info.fileName().replace(u'[', u"[[]"_s);
#ifdef Q_OS_WIN
        const QDir::Filters entries = QDir::AllEntries | QDir::NoDotAndDotDot;
#else
        const QDir::Filters entries = QDir::AllEntries | QDir::NoDotAndDotDot | QDir::CaseSensitive;
#endif
        const QStringList names = isPattern && !info.exists()
                                      ? info.dir().entryList({pattern}, entries, QDir::Name)
                                      : QStringList();
        const QString folder = file.chopped(info.fileName().size());
        for (const QString &name : names)
            all.append(folder + name);
        if (names.isEmpty())
            all.append(file);
    }
    return all;
}

void complain(const QString &message) {
    write(Stream::Error, u"morat-cli: %1\n"_s.arg(printable(message)).toUtf8());
}

void print(const QByteArray &bytes) {
    write(Stream::Out,
          isTerminal(Stream::Out) ? printable(QString::fromUtf8(bytes)).toUtf8() : bytes);
}

void printStyled(const QByteArray &bytes) {
    write(Stream::Out, bytes);
}

} // namespace morat
