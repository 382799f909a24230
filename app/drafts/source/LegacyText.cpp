// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/LegacyText.h"

#include "drafts/translation/DraftTr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

bool readsAsWritten(QStringView written, QStringView shown) {
    // A letter that no code stands for was typed as Unicode, whatever the font.
    const bool typed = std::any_of(written.cbegin(), written.cend(),
                                   [](QChar c) { return c.isLetter() && !windows1252Code(c); });
    return typed || legibilityOf(written).score() > legibilityOf(shown).score();
}

qsizetype ShownBlock::fromWritten(qsizetype offset) const {
    const auto after =
        std::upper_bound(places.cbegin(), places.cend(), offset,
                         [](qsizetype place, const auto &known) { return place < known.first; });
    if (after == places.cbegin())
        return offset;
    const qsizetype shown = (after - 1)->second + (offset - (after - 1)->first);
    return after == places.cend() ? shown : std::min(shown, after->second);
}

ShownBlock shownInFonts(MappedText written, const QList<FontChange> &fonts) {
    ShownBlock block{std::move(written), {}, {}, {}};
    const QString raw = block.text.raw();
    QString inOldFonts;
    QString asShown;
    QStringList words;
    MappedText shown = block.text.emptyCopy();
    QList<QPair<qsizetype, qsizetype>> places;
    QList<FontChange> changes;
    qsizetype at = 0;
    const auto copyTo = [&](qsizetype end) {
        shown.appendFrom(block.text, {at, end - at});
        at = end;
    };
    for (qsizetype i = 0; i < fonts.size(); ++i) {
        const auto &font = fonts[i].font;
        copyTo(std::max(at, fonts[i].offset));
        const qsizetype end = i + 1 < fonts.size() ? fonts[i + 1].offset : raw.size();
        if (font && (end <= at))
            continue;
        noteFont(changes, shown.raw().size(), font);
        if (!font)
            continue;
        const QStringView text = QStringView(raw).sliced(at, end - at);
        inOldFonts += text;
        for (const ShownText &piece : shownIn(*font, text)) {
            asShown += piece.text;
            const TextRange range{at, piece.units};
            // A letter whose codes lie apart in the source has no bytes of its own.
            if (const auto run = block.text.contiguous(range); !piece.isSame && run) {
                shown.appendAtomic(piece.text, *run);
                at += piece.units;
                places.append({at, shown.raw().size()});
                if (const QString name = legacyFontWords(*font); !words.contains(name))
                    words.append(name);
            } else {
                copyTo(at + piece.units);
            }
        }
    }
    copyTo(raw.size());
    if (changes.isEmpty() || readsAsWritten(inOldFonts, asShown))
        return block;
    return {std::move(shown), std::move(changes), words.join(u", "_s), std::move(places)};
}

Result<void> canBeShown(const LegacyFont &font, const QString &text) {
    QChar missing;
    QString letters = text;
    letters.remove(u'\n');
    if (writtenFor(font, letters.normalized(QString::NormalizationForm_C), &missing))
        return {};
    return failure(DraftTr::tr("The font %1 cannot show “%2”. Convert the draft to Unicode, or "
                               "correct it in other words.")
                       .arg(font.name, QString(missing)));
}

} // namespace morat
