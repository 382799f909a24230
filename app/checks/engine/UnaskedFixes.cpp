// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/UnaskedFixes.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

bool mayFixUnasked(const QString &rule) {
    // Of the standard checks: resources/help/fixes_vi.md has the whole list with what each does.
    static const QSet<QString> asked{u"consistency.abbreviation-mismatch"_s,
                                     u"embed.dead-placeholder"_s,
                                     u"embed.email-mask"_s,
                                     u"embed.escaped-markup"_s,
                                     u"embed.local-source"_s,
                                     u"embed.missing-alt"_s,
                                     u"embed.no-source"_s,
                                     u"embed.scrambled-body"_s,
                                     u"embed.script"_s,
                                     u"embed.shortcode"_s,
                                     u"embed.template-mark"_s,
                                     u"leftover.advert"_s,
                                     u"leftover.copyright"_s,
                                     u"leftover.cross-link"_s,
                                     u"leftover.empty-caption"_s,
                                     u"leftover.page-jump"_s,
                                     u"leftover.placeholder"_s,
                                     u"leftover.related"_s,
                                     u"leftover.share-bar"_s,
                                     u"leftover.stamp"_s,
                                     u"leftover.tags"_s,
                                     u"structure.empty-heading"_s,
                                     u"structure.repeated-paragraph"_s,
                                     u"typography.blank-lines"_s,
                                     u"typography.unbalanced-bracket"_s,
                                     u"typography.unbalanced-quote"_s};
    return !asked.contains(rule);
}

bool isFixedUnasked(const Finding &finding) {
    return !finding.suggestions.isEmpty() &&
           finding.suggestions.first().action != Suggestion::Action::RemoveBlock &&
           mayFixUnasked(finding.rule);
}

bool keepsContent(QStringView before, QStringView after) {
    // The letters of a visible reference (&amp;) are none of the text.
    static const QRegularExpression reference(u"&(?:amp;)*#?[A-Za-z0-9]{1,10};"_s);
    const QString text = before.toString().remove(reference);
    const auto has = [](QStringView words) {
        return std::any_of(words.cbegin(), words.cend(),
                           [](QChar c) { return c.isLetterOrNumber() || c == QChar(u'\uFFFC'); });
    };
    return (!has(text) || has(after)) && before.count(u'\n') <= after.count(u'\n');
}

} // namespace morat
