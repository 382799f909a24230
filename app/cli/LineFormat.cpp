// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/ToldFindings.h"
#include "cli/Colours.h"
#include "cli/FindingPlaces.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

QByteArray lineFormat(const FileReport &report, Level minLevel, Colour colour) {
    if (!report.error.isEmpty())
        return {}; // there is no draft
    QString lines;
    // Made with the first finding: of a file of many drafts it costs all of the file.
    std::optional<FindingPlaces> places;
    for (const ToldFinding &told : toldFindings(report.findings, minLevel)) {
        const Finding &finding = report.findings.at(told.first);
        if (!places)
            places.emplace(report.draft);
        const LineIndex::Position place = places->of(finding).start;
        QString message = toldMessage(report.findings, told);
        message.replace(u'\n', u' ');
        const QString where = u"%1:%2:%3:"_s.arg(pathOf(report)).arg(place.line).arg(place.column);
        lines += styled(where, Look::Bold, colour) %
                 styled(levelName(finding.level), lookOf(finding.level), colour) % u':' %
                 styled(finding.rule, Look::Faint, colour) % u": "_s %
                 styled(message, Look::Plain, colour) % u'\n';
    }
    return lines.toUtf8();
}

} // namespace morat
