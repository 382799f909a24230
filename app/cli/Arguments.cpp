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

void complain(const QString &message) {
    const QByteArray bytes = u"morat-cli: %1\n"_s.arg(message).toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

void print(const QByteArray &bytes) {
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

} // namespace morat
