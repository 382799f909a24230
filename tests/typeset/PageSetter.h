// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"
#include "typeset/page/PageWord.h"

#include <QRandomGenerator>
#include <QStringList>

namespace morat {

/// Sets text in columns as a page is, without letters: words with their places. What a setter does
/// is done: lines are stretched to the column's width, long foreign words parted at their ends.
class PageSetter {
public:
    struct Layout {
        int columns = 1;
        qreal columnWidth = 200; ///< points
        qreal gutter = 12;
        qreal size = 9;
        qreal leading = 11;
        qreal top = 100;
        qreal bottom = 700;
        bool isJustified = true;
        bool parts = true; ///< words of more than seven ASCII letters, with a hyphen
        qreal paragraphSpace = 0;
        qreal indent = 9;
    };

    explicit PageSetter(Layout layout)
        : m_layout(layout)
        , m_y(layout.top) {
        newPage();
    }

    void set(const QString &paragraph) {
        const QStringList words = paragraph.split(u' ', Qt::SkipEmptyParts);
        std::vector<QString> line;
        qreal room = m_layout.columnWidth - m_layout.indent;
        qreal left = m_layout.indent;
        qreal used = 0;
        const auto close = [&](bool isLast) {
            place(line, left, used, isLast);
            line.clear();
            left = 0;
            used = 0;
            room = m_layout.columnWidth;
        };
        for (QString word : words) {
            while (true) {
                const qreal blank = line.empty() ? 0 : 0.25 * m_layout.size;
                if (used + blank + widthOf(word) <= room || (line.empty() && !mayPart(word))) {
                    line.push_back(word);
                    used += blank + widthOf(word);
                    break;
                }
                const qreal free = room - used - blank;
                const qsizetype hyphen = word.indexOf(u'-') + 1;
                if (hyphen > 1 && hyphen < word.size() && widthOf(word.first(hyphen)) <= free) {
                    line.push_back(word.first(hyphen));
                    used += blank + widthOf(line.back());
                    word = word.sliced(hyphen);
                    close(false);
                    continue;
                }
                const qsizetype letters = qsizetype(free / widthOf(QStringLiteral("x"))) - 1;
                if (mayPart(word) && letters >= 3) {
                    const qsizetype at = std::min(letters, word.size() - 3);
                    line.push_back(QString(word.first(at) + u'-'));
                    used += blank + widthOf(line.back());
                    word = word.sliced(at);
                }
                close(false);
            }
        }
        if (!line.empty())
            close(true);
        m_y += m_layout.paragraphSpace;
    }

    /// A line over all columns, in larger letters, at the top.
    void headline(const QString &text, qreal size, qreal y) {
        qreal x = 50;
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
            const qreal width = qreal(word.size()) * 0.5 * size;
            m_pages.last().words.append({word, {x, y, width, size}, size, true});
            x += width + 0.25 * size;
        }
    }

    [[nodiscard]] QList<Page> pages() const { return m_pages; }

private:
    void newPage() {
        // Wide enough for the headline: what is beyond the paper is not read.
        const qreal width = 100 + m_layout.columns * (m_layout.columnWidth + m_layout.gutter);
        m_pages.append({{std::max(width, qreal(800)), m_layout.bottom + 60}, {}});
        m_column = 0;
        m_y = m_layout.top;
    }
    [[nodiscard]] qreal widthOf(const QString &word) const {
        return qreal(word.size()) * 0.48 * m_layout.size;
    }
    [[nodiscard]] bool mayPart(const QString &word) const {
        return m_layout.parts && word.size() > 7 &&
               std::ranges::all_of(word, [](QChar c) { return c.unicode() < 128 && c.isLetter(); });
    }
    void place(const std::vector<QString> &line, qreal left, qreal used, bool isLast) {
        if (m_y + m_layout.leading > m_layout.bottom) {
            m_y = m_layout.top;
            if (++m_column == m_layout.columns)
                newPage();
        }
        qreal blank = 0.25 * m_layout.size;
        if (m_layout.isJustified && !isLast && line.size() > 1)
            blank += (m_layout.columnWidth - left - used) / qreal(line.size() - 1);
        qreal x = 50 + m_column * (m_layout.columnWidth + m_layout.gutter) + left;
        for (const QString &word : line) {
            m_pages.last().words.append(
                {word, {x, m_y, widthOf(word), m_layout.size}, m_layout.size, true});
            x += widthOf(word) + blank;
        }
        m_y += m_layout.leading;
    }

    Layout m_layout;
    QList<Page> m_pages;
    int m_column = 0;
    qreal m_y = 0;
};

/// A text of paragraphs, the first of them the headline.
inline Text textOf(const QStringList &paragraphs) {
    QList<Block> blocks;
    for (const QString &paragraph : paragraphs) {
        Block block;
        block.kind = blocks.isEmpty() ? BlockKind::Headline : BlockKind::Paragraph;
        block.text = paragraph;
        blocks.append(block);
    }
    return Text(blocks);
}

/// Vietnamese syllables, numbers and foreign names in no sense, as an article has them.
inline QStringList randomParagraphs(QRandomGenerator &random, int count) {
    static const QStringList words =
        QStringLiteral(
            "ủy ban nhân dân tỉnh vừa có văn bản yêu cầu các sở ngành khẩn trương rà soát hồ chứa "
            "nước trước mùa mưa lũ năm nay ông Nguyễn Văn Bình cho biết tại cuộc họp sáng qua rằng "
            "lượng mưa đo được cao hơn trung bình nhiều năm và người dân vùng trũng phải sẵn sàng "
            "di dời theo kế hoạch đã lập dự báo từ thứ sáu đến chủ nhật có đợt không khí lạnh tăng "
            "cường gây mưa rào rải rác khu vực miền núi phía bắc Microsoft Christopher Lamborghini "
            "hoà thuý khoẻ bão giông trạm thủy lợi công trình kênh mương đồng ruộng hạ lưu thượng "
            "nguồn "
            "báo cáo kinh phí hỗ trợ tái định cư trường học bệnh viện giao thông cầu đường đèo dốc")
            .split(u' ');
    QStringList paragraphs;
    for (int i = 0; i < count; ++i) {
        QStringList all;
        const int length = i == 0 ? 9 : random.bounded(25, 90);
        for (int k = 0; k < length; ++k) {
            QString word = words[random.bounded(int(words.size()))];
            if (k == 0)
                word[0] = word[0].toUpper();
            if (random.bounded(14) == 0)
                word = QString::number(random.bounded(1, 3000));
            if (k + 1 < length && random.bounded(11) == 0)
                word += u',';
            all.append(word);
        }
        paragraphs.append(all.join(u' ') + (i == 0 ? QString() : QString(u'.')));
    }
    return paragraphs;
}

} // namespace morat
