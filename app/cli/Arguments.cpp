// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Arguments.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace morat {

std::optional<Exit> parse(QCommandLineParser &parser, const QStringList &arguments) {
    const QCommandLineOption help({u"h"_s, u"help"_s}, Cli::tr("Say how the command is used."));
    parser.addOption(help);
    if (!parser.parse(arguments)) {
        complain(parser.errorText());
        return Exit::Failed;
    }
    if (parser.isSet(help)) {
        print(parser.helpText().toUtf8());
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

QCommandLineOption charsetOption() {
    return {u"charset"_s,
            Cli::tr("The charset of the draft (TCVN3, VNI-Windows, windows-1258…) when it is not "
                    "recognised."),
            u"name"_s};
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

void complain(const QString &message) {
    const QByteArray bytes = u"morat-cli: %1\n"_s.arg(message).toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

void print(const QByteArray &bytes) {
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

} // namespace morat
