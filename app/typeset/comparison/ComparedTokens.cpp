// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/comparison/ComparedTokens.h"

#include "text/Folding.h"
#include "text/Tokenizer.h"
#include "typeset/page/FrameText.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isWordKind(TokenKind kind) {
    return kind == TokenKind::Word || kind == TokenKind::Number || kind == TokenKind::Mixed ||
           kind == TokenKind::Address;
}

bool isBullet(QChar c) {
    return QStringView(u"•▪■□●○◦‣∙·*►▶◆◊➢✓").contains(c);
}

/// By what two tokens are known as the same.
QString keyOf(const Token &token, QStringView text) {
    if (isWordKind(token.kind)) {
        QString key = fold(token.folded);
        key.replace(u'\u2019', u'\'');
        return key;
    }
    const QChar first = text.front();
    if (QStringView(u"\"“”„‟«»‘’‚‛'‹›″′`´").contains(first))
        return u"\""_s;
    if (QStringView(u"-–—―−‒‐‑").contains(first) || first == u'\u00AD')
        return u"-"_s;
    if (first == u'…' || (first == u'.' && text.size() > 1))
        return u"…"_s;
    if (isBullet(first))
        return u"•"_s;
    return composed(text);
}

QString lettersOf(const QString &word) {
    QString letters;
    for (const QChar c : word) {
        if (c.isLetterOrNumber() || c.isMark())
            letters += c;
    }
    return fold(letters);
}

QString rowOf(const QStringList &words) {
    QString row;
    for (const QString &word : words)
        row += lettersOf(word) + u' ';
    return row;
}

class Reading {
public:
    ComparedTokens read(const Text &text, const QList<Page> &pages, const std::stop_token &stop) {
        for (qsizetype i = 0; i < text.blocks().size(); ++i)
            addBlock(text, i);
        for (qsizetype i = 0; i < pages.size() && !stop.stop_requested(); ++i)
            addPage(pages[i], int(i), stop);
        return std::move(m_tokens);
    }

private:
    int numberOf(const QString &key) {
        const auto found = m_keys.constFind(key);
        return found != m_keys.cend() ? *found : *m_keys.insert(key, int(m_keys.size()));
    }

    void addBlock(const Text &text, qsizetype index) {
        const Block &block = text.blocks()[index];
        if (block.kind == BlockKind::Furniture || block.kind == BlockKind::Embed)
            return;
        const QStringList chunks = block.text.split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i + 1 < chunks.size(); ++i) {
            m_rows.insert(rowOf(chunks.sliced(i, 2)));
            if (i + 2 < chunks.size())
                m_rows.insert(rowOf(chunks.sliced(i, 3)));
        }
        qsizetype chunk = 0; // where the run without blanks begins
        for (const Token &token : tokenize(block.text)) {
            if (token.kind == TokenKind::Embed)
                continue;
            const QStringView shown =
                QStringView(block.text).mid(token.range.start, token.range.length);
            if (token.range.start > 0 && block.text[token.range.start - 1].isSpace())
                chunk = token.range.start;
            DraftToken each;
            each.key = numberOf(keyOf(token, shown));
            each.range = {text.blockStart(index) + token.range.start, token.range.length};
            each.block = int(index);
            each.isWord = isWordKind(token.kind);
            each.text = shown.toString();
            if (each.isWord) {
                m_words.insert(fold(shown));
                // “hậu-COVID-19” and addresses are parted at ends of lines as a whole.
                if (chunk < token.range.start && token.range.end() - chunk < 200)
                    m_words.insert(
                        fold(QStringView(block.text).sliced(chunk, token.range.end() - chunk)));
            }
            m_tokens.draft.push_back(std::move(each));
        }
    }

    void addPage(const Page &page, int index, const std::stop_token &stop) {
        const auto stands = [this](const QStringList &words) {
            const QString row = rowOf(words);
            return m_rows.contains(row) ||
                   (words.last().size() > 1 && isHyphen(words.last().back()) &&
                    begins(row.chopped(1)));
        };
        for (const PageFrame &frame : framesOf(page, stands, stop))
            addFrame(page, index, frame);
    }

    /// Whether a row begins with these letters: its last word goes on in the next line.
    [[nodiscard]] bool begins(const QString &row) {
        if (m_sortedRows.isEmpty()) {
            m_sortedRows = QStringList(m_rows.cbegin(), m_rows.cend());
            std::ranges::sort(m_sortedRows);
        }
        const auto at = std::ranges::lower_bound(m_sortedRows, row);
        return at != m_sortedRows.cend() && at->startsWith(row);
    }

    void addFrame(const Page &page, int index, const PageFrame &frame) {
        const FrameText whole =
            textOf(frame, page, [this](const QString &folded) { return m_words.contains(folded); });
        ComparedFrame compared;
        compared.page = index;
        compared.start = int(m_tokens.page.size());
        compared.size = frame.size;
        compared.box = frame.box;
        size_t piece = 0;
        for (const Token &token : tokenize(whole.text)) {
            while (piece + 1 < whole.pieces.size() &&
                   whole.pieces[piece + 1].start <= token.range.start)
                ++piece;
            const QStringView shown =
                QStringView(whole.text).mid(token.range.start, token.range.length);
            PageToken each;
            each.key = numberOf(keyOf(token, shown));
            each.text = shown.toString();
            each.frame = int(m_tokens.frames.size());
            each.line = whole.pieces[piece].line;
            each.isWord = isWordKind(token.kind);
            each.followsBlank =
                token.range.start == 0 || whole.text[token.range.start - 1].isSpace();
            each.place = {index, boxOf(token.range, whole.pieces[piece], page)};
            m_tokens.page.push_back(std::move(each));
        }
        compared.end = int(m_tokens.page.size());
        if (compared.count() > 0)
            m_tokens.frames.push_back(compared);
    }

    /// Of a word with signs beside it the part, as if all its letters were of one width.
    static QRectF boxOf(TextRange range, const FrameText::Piece &piece, const Page &page) {
        const QRectF &box = page.words[piece.word].box;
        const qreal all = qreal(std::max<qsizetype>(piece.length, 1));
        const qreal from = qreal(std::max<qsizetype>(range.start - piece.start, 0)) / all;
        const qreal to = std::min(1.0, qreal(range.end() - piece.start) / all);
        return {box.left() + from * box.width(), box.top(), (to - from) * box.width(),
                box.height()};
    }

    ComparedTokens m_tokens;
    QHash<QString, int> m_keys;
    QSet<QString> m_words;
    QStringList m_sortedRows; ///< when they are asked for
    QSet<QString> m_rows;     ///< two or three in a row of what stands between blanks
};

} // namespace

ComparedTokens comparedTokens(const Text &text, const QList<Page> &pages, std::stop_token stop) {
    return Reading().read(text, pages, stop);
}

} // namespace morat
