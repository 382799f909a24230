// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/TextSearch.h"

#include "text/Folding.h"

#include <QHash>
#include <QStringMatcher>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isCombining(QChar c) {
    return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing;
}

/// A character with its combining marks, as it is compared.
QString foldedCluster(QStringView cluster, const SearchWords &wanted) {
    QString folded = cluster.toString();
    if (wanted.marks == SearchWords::Marks::Ignored) {
        folded = folded.normalized(QString::NormalizationForm_D);
        folded.removeIf(isCombining);
        // The stroke of đ is no mark that could be taken off.
        folded.replace(u'đ', u'd').replace(u'Đ', u'D');
    }
    if (wanted.letterCase == SearchWords::Case::Ignored)
        folded = folded.toCaseFolded();
    return folded.normalized(QString::NormalizationForm_C);
}

/// A text as it is compared, with the source of every unit.
class FoldedText {
public:
    FoldedText(QStringView text, const SearchWords &wanted)
        : m_wanted(wanted) {
        m_units.reserve(text.size());
        m_clusters.reserve(text.size());
        for (qsizetype at = 0; at < text.size();) {
            if (hasNoWidth(text[at])) {
                ++at;
                continue;
            }
            qsizetype end = at + 1;
            if (text[at].isHighSurrogate() && end < text.size() && text[end].isLowSurrogate())
                ++end;
            while (end < text.size() && isCombining(text[end]))
                ++end;
            add(text.mid(at, end - at), at);
            at = end;
        }
    }

    [[nodiscard]] const QString &units() const { return m_units; }

    /// The source of a run of units; nothing where it begins or ends within a character.
    [[nodiscard]] std::optional<TextRange> source(qsizetype start, qsizetype length) const {
        const qsizetype end = start + length;
        const bool isWhole = (start == 0 || m_clusters[start - 1] != m_clusters[start]) &&
                             (end == m_clusters.size() || m_clusters[end - 1] != m_clusters[end]);
        if (!isWhole)
            return std::nullopt;
        const TextRange first = m_clusters[start];
        return TextRange{first.start, m_clusters[end - 1].end() - first.start};
    }

private:
    void add(QStringView cluster, qsizetype start) {
        const QChar first = cluster.front();
        if (cluster.size() == 1 && first.isSpace() && first != u'\n') {
            m_units.append(u' ');
        } else if (cluster.size() == 1 && first.unicode() < 0x80) {
            m_units.append(m_wanted.letterCase == SearchWords::Case::Ignored ? first.toCaseFolded()
                                                                             : first);
        } else if (cluster.size() == 1) {
            auto known = m_known.find(first);
            if (known == m_known.end())
                known = m_known.insert(first, foldedCluster(cluster, m_wanted));
            m_units.append(*known);
        } else {
            m_units.append(foldedCluster(cluster, m_wanted));
        }
        const TextRange source{start, cluster.size()};
        m_clusters.resize(m_units.size(), source);
    }

    const SearchWords &m_wanted;
    QString m_units;
    QList<TextRange> m_clusters; ///< by unit: its character in the source
    QHash<QChar, QString> m_known;
};

/// Folded words with the tone mark of each in one of its two places.
template <typename Place>
QString withTones(const QString &folded, Place place) {
    QString text;
    for (qsizetype at = 0; at < folded.size();) {
        qsizetype end = at;
        while (end < folded.size() && folded[end].isLetter())
            ++end;
        if (end > at)
            text += place(folded.mid(at, end - at));
        else
            text += folded[end++];
        at = end;
    }
    return text;
}

bool isOfWord(QChar c) {
    return c.isLetterOrNumber() || c.isMark();
}

/// Whether no letter stands before or after the range.
bool isParted(QStringView text, TextRange range) {
    qsizetype before = range.start - 1;
    while (before >= 0 && hasNoWidth(text[before]))
        --before;
    qsizetype after = range.end();
    while (after < text.size() && hasNoWidth(text[after]))
        ++after;
    return (before < 0 || !isOfWord(text[before])) &&
           (after >= text.size() || !isOfWord(text[after]));
}

bool isAllUpper(QStringView words) {
    const auto letters = std::count_if(words.begin(), words.end(),
                                       [](QChar c) { return c.isUpper() || c.isLower(); });
    return letters > 1 &&
           std::none_of(words.begin(), words.end(), [](QChar c) { return c.isLower(); });
}

} // namespace

TextSearch::TextSearch(const SearchWords &wanted)
    : m_wanted(wanted) {
    const QString folded = FoldedText(wanted.words, wanted).units();
    if (folded.isEmpty())
        return;
    m_forms.append(folded);
    if (wanted.letterCase == SearchWords::Case::Counts ||
        wanted.marks == SearchWords::Marks::Ignored)
        return;
    for (const QString &form :
         {withTones(folded, [](const QString &word) { return fold(word); }),
          withTones(folded, [](const QString &word) { return withNewToneMark(fold(word)); })}) {
        if (!m_forms.contains(form))
            m_forms.append(form);
    }
}

QList<TextRange> TextSearch::in(QStringView text) const {
    QList<TextRange> found;
    if (isEmpty())
        return found;
    const FoldedText folded(text, m_wanted);
    for (const QString &form : m_forms) {
        const QStringMatcher matcher(form);
        for (qsizetype at = matcher.indexIn(folded.units()); at >= 0;
             at = matcher.indexIn(folded.units(), at + 1)) {
            const std::optional<TextRange> source = folded.source(at, form.size());
            if (!source ||
                (m_wanted.extent == SearchWords::Extent::WholeWords && !isParted(text, *source)))
                continue;
            found.append(*source);
        }
    }
    std::sort(found.begin(), found.end(),
              [](TextRange a, TextRange b) { return a.start < b.start; });
    qsizetype end = 0;
    found.removeIf([&end](TextRange each) {
        if (each.start < end)
            return true;
        end = each.end();
        return false;
    });
    return found;
}

QString TextSearch::replacementFor(QStringView found, const QString &replacement) const {
    if (m_wanted.letterCase == SearchWords::Case::Counts || found.isEmpty() ||
        replacement.isEmpty())
        return replacement;
    const QString &words = m_wanted.words;
    if (isAllUpper(found) && !isAllUpper(words))
        return replacement.toUpper();
    if (found.front().isUpper() && !words.isEmpty() && words.front().isLower())
        return replacement.left(1).toUpper() + replacement.mid(1);
    return replacement;
}

bool hasMarks(QStringView words) {
    const QString decomposed = words.toString().normalized(QString::NormalizationForm_D);
    return std::any_of(decomposed.cbegin(), decomposed.cend(),
                       [](QChar c) { return isCombining(c) || c == u'đ' || c == u'Đ'; });
}

} // namespace morat
