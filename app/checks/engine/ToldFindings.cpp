// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/ToldFindings.h"

#include "checks/engine/UnaskedFixes.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype fewestPlaces = 5;

bool mayBeToldWithOthers(const Finding &finding) {
    return (finding.category == "typography"_L1 || finding.category == "encoding"_L1) &&
           isFixedUnasked(finding) && !finding.suggestions.first().place &&
           finding.suggestions.first().action == Suggestion::Action::Replace;
}

/// Alike are those of one kind.
QString kindOf(const Finding &finding) {
    return finding.rule % u'\n' % levelName(finding.level) % u'\n' % finding.subject;
}

} // namespace

QList<ToldFinding> toldFindings(const QList<Finding> &findings, Level least) {
    QHash<QString, QList<qsizetype>> alike;
    for (qsizetype i = 0; i < findings.size(); ++i) {
        if (findings[i].level >= least && mayBeToldWithOthers(findings[i]))
            alike[kindOf(findings[i])].append(i);
    }
    QList<ToldFinding> told;
    for (qsizetype i = 0; i < findings.size(); ++i) {
        if (findings[i].level < least)
            continue;
        const QList<qsizetype> places = mayBeToldWithOthers(findings[i])
                                            ? alike.value(kindOf(findings[i]))
                                            : QList<qsizetype>();
        if (places.size() < fewestPlaces)
            told.append(ToldFinding{i, {}});
        else if (places.first() == i)
            told.append(ToldFinding{i, places.sliced(1)});
    }
    return told;
}

QString toldMessage(const QList<Finding> &findings, const ToldFinding &told) {
    const QString &message = findings.at(told.first).message;
    if (told.others.isEmpty())
        return message;
    // "Thừa dấu cách trước “,”.": before which mark is said of the first place only.
    const bool areSame =
        std::all_of(told.others.cbegin(), told.others.cend(),
                    [&](qsizetype other) { return findings.at(other).message == message; });
    const QString counted = areSame
                                ? u"%1 Bài có %2 chỗ như thế, đây là chỗ đầu tiên."_s
                                : u"%1 Đây là chỗ đầu tiên trong %2 chỗ cùng loại lỗi, có chỗ ở "
                                  u"dấu hay chữ khác."_s;
    return counted.arg(message).arg(told.places());
}

} // namespace morat
