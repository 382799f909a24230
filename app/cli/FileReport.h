// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Engine.h"
#include "cli/Console.h"
#include "cli/DraftInput.h"
#include "drafts/draft/Draft.h"
#include "rules/style/HouseStyle.h"

#include <QList>
#include <QString>

namespace morat {

/// What a check of one file came to.
struct FileReport {
    QString file;  ///< as it was named on the command line
    QString error; ///< why it could not be read; then nothing else is set
    Draft draft;
    QList<Finding> findings; ///< at every level, in the order of the text
};

/// `charset` is the one that was asked for, if any.
[[nodiscard]] FileReport checkFile(const QString &file, const DraftInput &input, Engine &engine);

/// Where a finding stands in the text that the command line reports offsets into.
struct ExtractedPlace {
    qsizetype offset = 0; ///< UTF-16 units into Draft::extracted()
    qsizetype length = 0;
};
[[nodiscard]] ExtractedPlace extractedPlace(const Draft &draft, const Finding &finding);

/// The file's path: of one of many drafts in a file, that of the file.
[[nodiscard]] QString pathOf(const FileReport &report);

/// The bytes of the file, where they are one run.
[[nodiscard]] std::optional<SourceRange> sourcePlace(const Draft &draft, const Finding &finding);

// One writer a format; each gives UTF-8 bytes.
/// path:line:column:level:rule-id: message, a line each (FindingPlaces).
[[nodiscard]] QByteArray lineFormat(const FileReport &report, Level minLevel, Colour colour);
/// For people: the sentence with what is marked, why, and what could stand there.
[[nodiscard]] QByteArray prettyFormat(const FileReport &report, Level minLevel, Colour colour);
/// One JSON object on one line, in LanguageTool's field names.
[[nodiscard]] QByteArray jsonFormat(const FileReport &report, Level minLevel,
                                    const QList<RuleInfo> &rules);
/// One SARIF 2.1.0 log of all files.
[[nodiscard]] QByteArray sarifFormat(const QList<FileReport> &reports, Level minLevel,
                                     const HouseStyle &style);

} // namespace morat
