// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/FontConversion.h"

namespace morat {

namespace {

/// Text of a block in one old font, bytes of the source that touch one another.
struct Stretch {
    QString font; ///< that takes its place
    SourceRange run;
    QList<QPair<SourceRange, QString>> pieces;
};

QList<Stretch> stretchesOf(const Draft &draft, qsizetype block) {
    const QString &text = draft.text.blocks().at(block).text;
    const BlockOrigin &origin = draft.origins.at(block);
    QList<Stretch> stretches;
    for (qsizetype i = 0; i < origin.fonts.size(); ++i) {
        const auto &font = origin.fonts.at(i).font;
        const qsizetype end =
            i + 1 < origin.fonts.size() ? origin.fonts.at(i + 1).offset : text.size();
        bool goesOn = false;
        for (qsizetype at = origin.fonts.at(i).offset; font && at < end;) {
            const TextRange piece = origin.source.widened({at, 1});
            for (const SourceRange &run : origin.source.runs(text, piece)) {
                if (!goesOn || stretches.last().run.end() != run.start)
                    stretches.append({unicodeFontLike(*font), {run.start, 0}, {}});
                goesOn = true;
                stretches.last().run.length = run.end() - stretches.last().run.start;
                stretches.last().pieces.append({run, text.sliced(piece.start, piece.length)});
            }
            at = piece.end();
        }
    }
    return stretches;
}

} // namespace

QList<ByteChange> unicodeFontChanges(const Draft &draft, FontNotation &notation) {
    QList<ByteChange> changes;
    for (qsizetype block = 0; block < draft.origins.size(); ++block) {
        for (const Stretch &stretch : stretchesOf(draft, block)) {
            changes.append({{stretch.run.start, 0}, notation.opening(stretch.font)});
            for (const auto &[run, text] : stretch.pieces) {
                // White space and pictures are the same in every font.
                const bool isSame = text.trimmed().isEmpty() || text == QChar(embedCharacter);
                const QByteArray letters =
                    isSame ? QByteArray() : notation.letters(text, run.start);
                if (!isSame && letters != draft.source.mid(run.start, run.length))
                    changes.append({run, letters});
            }
            changes.append({{stretch.run.end(), 0}, notation.closing()});
        }
    }
    return changes + notation.declarations();
}

} // namespace morat
