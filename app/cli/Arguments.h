// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "drafts/draft/Draft.h"
#include "text/Result.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QString>

#include <optional>

namespace morat {

/// The context of the command line's own translatable words.
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// Exit codes of morat-cli.
enum class Exit : int {
    Clean = 0,    ///< no finding at or above the level asked for
    Findings = 1, ///< findings
    Failed = 2,   ///< wrong usage, or a file that could not be read or written
};

/// The option with what it is when it is not given as a part of its description.
[[nodiscard]] QCommandLineOption withDefault(QCommandLineOption option);

/// Parses a command's own arguments, which begin with its name. Prints help or the mistake itself;
/// nothing means go on.
[[nodiscard]] std::optional<Exit> parse(QCommandLineParser &parser, const QStringList &arguments);

[[nodiscard]] Result<Level> levelFrom(const QString &name);

enum class PrintFormat { Plain, Json };
/// --format plain or json, plain when it is not given; `words` say what each prints.
[[nodiscard]] QCommandLineOption printFormatOption(const QString &words);
[[nodiscard]] Result<PrintFormat> printFormatFrom(const QCommandLineParser &parser,
                                                  const QCommandLineOption &option);

/// --charset NAME, and what it says: nothing when it is not given.
[[nodiscard]] QCommandLineOption charsetOption();
[[nodiscard]] Result<std::optional<Charset>> charsetFrom(const QCommandLineParser &parser,
                                                         const QCommandLineOption &option);

/// What a shell of Windows leaves to the program, and any shell of a name in quotes: `*` and `?` in
/// a file's name. A pattern that fits nothing stays as it is.
[[nodiscard]] QStringList withWildcards(const QStringList &files);

/// A line on stderr, and on stdout without line end; UTF-8. Control characters reach neither stderr
/// nor a terminal.
void complain(const QString &message);
void print(const QByteArray &bytes);
/// Bytes whose writer made each part printable() and put colours between.
void printStyled(const QByteArray &bytes);

} // namespace morat
