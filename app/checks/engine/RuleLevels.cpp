// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/RuleLevels.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace morat {

QList<Level> levelsOf(const QString &rule) {
    // What a poem or a draft that means it makes of them counts, too.
    static const QHash<QString, QList<Level>> levels{
        {u"consistency.abbreviation-form"_s, {Level::Warning}},
        {u"consistency.abbreviation-mismatch"_s, {Level::Warning}},
        {u"consistency.abbreviation-two"_s, {Level::Warning}},
        {u"consistency.headline-number"_s, {Level::Warning}},
        {u"consistency.person-name"_s, {Level::Warning}},
        {u"consistency.person-title"_s, {Level::Warning}},
        {u"consistency.phrase-variant"_s, {Level::Info}},
        {u"embed.dead-placeholder"_s, {Level::Error, Level::Warning}},
        {u"embed.email-mask"_s, {Level::Error}},
        {u"embed.entity"_s, {Level::Error}},
        {u"embed.escaped-markup"_s, {Level::Error}},
        {u"embed.local-source"_s, {Level::Error}},
        {u"embed.missing-alt"_s, {Level::Info}},
        {u"embed.no-source"_s, {Level::Error}},
        {u"embed.scrambled-body"_s, {Level::Error}},
        {u"embed.script"_s, {Level::Error}},
        {u"embed.shortcode"_s, {Level::Error}},
        {u"embed.template-mark"_s, {Level::Error}},
        {u"encoding.damaged"_s, {Level::Error, Level::Warning}},
        {u"encoding.legacy-charset"_s, {Level::Warning}},
        {u"encoding.look-alike"_s, {Level::Error}},
        {u"encoding.loose-mark"_s, {Level::Error}},
        {u"encoding.overlay-mark"_s, {Level::Error}},
        {u"encoding.soft-hyphen"_s, {Level::Error}},
        {u"encoding.zero-width"_s, {Level::Error}},
        {u"leftover.advert"_s, {Level::Error}},
        {u"leftover.copyright"_s, {Level::Error}},
        {u"leftover.cross-link"_s, {Level::Error, Level::Warning}},
        {u"leftover.empty-caption"_s, {Level::Warning}},
        {u"leftover.page-jump"_s, {Level::Warning}},
        {u"leftover.placeholder"_s, {Level::Error, Level::Warning}},
        {u"leftover.related"_s, {Level::Error}},
        {u"leftover.share-bar"_s, {Level::Error}},
        {u"leftover.stamp"_s, {Level::Error, Level::Warning}},
        {u"leftover.tags"_s, {Level::Warning}},
        {u"spelling.context"_s, {Level::Error, Level::Warning, Level::Info}},
        {u"spelling.foreign-name"_s, {Level::Warning}},
        {u"spelling.keystroke"_s, {Level::Error, Level::Warning}},
        {u"spelling.missing-marks"_s, {Level::Warning}},
        {u"spelling.missing-syllable"_s, {Level::Warning}},
        {u"spelling.official-name"_s, {Level::Warning}},
        {u"spelling.phrase"_s, {Level::Error, Level::Warning, Level::Info}},
        {u"spelling.split"_s, {Level::Error, Level::Warning}},
        {u"spelling.syllable"_s, {Level::Error, Level::Warning, Level::Info}},
        {u"spelling.word-choice"_s, {Level::Warning, Level::Info}},
        {u"structure.empty-heading"_s, {Level::Warning}},
        {u"structure.missing-byline"_s, {Level::Info}},
        {u"structure.missing-caption"_s, {Level::Warning, Level::Info}},
        {u"structure.missing-credit"_s, {Level::Info}},
        {u"structure.repeated-paragraph"_s, {Level::Warning}},
        {u"structure.unchecked"_s, {Level::Warning}},
        {u"style.abbreviation-late"_s, {Level::Info}},
        {u"style.abbreviation-unused"_s, {Level::Info}},
        {u"style.repeated-in-sentence"_s, {Level::Info}},
        {u"style.repeated-passage"_s, {Level::Warning}},
        {u"typography.agency-end"_s, {Level::Info}},
        {u"typography.blank-lines"_s, {Level::Info}},
        {u"typography.credit-full-stop"_s, {Level::Warning}},
        {u"typography.doubled-mark"_s, {Level::Warning}},
        {u"typography.doubled-space"_s, {Level::Warning, Level::Info}},
        {u"typography.doubled-word"_s, {Level::Warning}},
        {u"typography.edge-space"_s, {Level::Info}},
        {u"typography.missing-blank-line"_s, {Level::Info}},
        {u"typography.missing-space"_s, {Level::Warning}},
        {u"typography.no-break-space"_s, {Level::Warning, Level::Info}},
        {u"typography.space-before-mark"_s, {Level::Warning}},
        {u"typography.space-inside"_s, {Level::Warning}},
        {u"typography.unbalanced-bracket"_s, {Level::Warning}},
        {u"typography.unbalanced-quote"_s, {Level::Warning, Level::Info}},
    };
    return levels.value(rule);
}

} // namespace morat
