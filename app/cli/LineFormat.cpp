// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FindingPlaces.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

QByteArray lineFormat(const FileReport &report, Level minLevel) {
    if (!report.error.isEmpty())
        return {}; // there is no draft
    QString lines;
    // Made with the first finding: of a file of many drafts it costs all of the file.
    std::optional<FindingPlaces> places;
    for (const Finding &finding : report.findings) {
        if (finding.level < minLevel)
            continue;
        if (!places)
            places.emplace(report.draft);
        const LineIndex::Position place = places->of(finding).start;
        QString message = finding.message;
        message.replace(u'\n', u' ');
        lines += u"%1:%2:%3:%4:%5: %6\n"_s.arg(pathOf(report))
                     .arg(place.line)
                     .arg(place.column)
                     .arg(levelName(finding.level), finding.rule, message);
    }
    return lines.toUtf8();
}

} // namespace morat
