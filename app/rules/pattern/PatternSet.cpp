// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/pattern/PatternSet.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <bitset>

namespace morat {

namespace {

/// A word by its number in the vocabulary, or a class, and whether white space stands before it.
struct Edge {
    int word = -1; ///< below 0: a class
    const TokenClass *tokenClass = nullptr;
    bool followsSpace = true;
    int target = 0;
};

constexpr size_t tokenKinds = size_t(TokenKind::Embed) + 1;

struct Node {
    std::vector<Edge> words;
    std::vector<Edge> classes;
    std::vector<int> ends; ///< patterns that end here
};

constexpr size_t outlines = 8192;

/// A number from a word's ends and length, which costs less than its hash.
size_t outlineOf(const QString &word) {
    if (word.isEmpty())
        return 0;
    const size_t ends = size_t(word.front().unicode()) * 61 + size_t(word.back().unicode()) * 7;
    return (ends + size_t(word.at(word.size() / 2).unicode()) * 31 + size_t(word.size())) %
           outlines;
}

struct Known {
    TokenPattern tokens;
    PatternSet::Place place;
    Letters letters = Letters::Folded;
};

struct KnownExpression {
    QRegularExpression expression;
    QString needed;
    bool mayCutTokens = false;
    PatternSet::Place place;
};

bool sameCapitals(QStringView a, QStringView b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](QChar x, QChar y) { return x.isUpper() == y.isUpper(); });
}

/// Whether the written word has the pattern's capitals; at the start of a sentence a small first
/// letter may be a capital.
bool hasCapitalsOf(const PatternElement &element, QStringView written, bool startsSentence) {
    if (sameCapitals(element.written, written))
        return true;
    return startsSentence && !element.written.isEmpty() && element.written.front().isLower() &&
           written.front().isUpper() &&
           sameCapitals(QStringView(element.written).mid(1), written.mid(1));
}

} // namespace

struct PatternSet::Trie {
    QHash<QString, int> vocabulary;
    /// Outlines of the words in the vocabulary: most words of a text are ruled out by theirs.
    std::bitset<outlines> outlined;
    std::vector<Node> nodes{Node()};
    /// Node after each word of the vocabulary as the first of a pattern; 0: none.
    std::vector<int> firstWords;
    /// The root's edges by the kind of token that can take them.
    std::array<std::vector<Edge>, tokenKinds> firstClasses;
    std::vector<Known> patterns;
    std::vector<KnownExpression> expressions;

    int wordFor(const QString &folded) {
        const auto known = vocabulary.constFind(folded);
        if (known != vocabulary.cend())
            return *known;
        const int word = int(vocabulary.size());
        vocabulary.insert(folded, word);
        outlined.set(outlineOf(folded));
        firstWords.push_back(0);
        return word;
    }

    int addNode() {
        nodes.emplace_back();
        return int(nodes.size()) - 1;
    }

    /// The node after the first element of a pattern.
    int firstNode(const PatternElement &element) {
        if (element.tokenClass == nullptr) {
            const auto word = size_t(wordFor(element.folded));
            if (firstWords[word] == 0)
                firstWords[word] = addNode();
            return firstWords[word];
        }
        std::vector<Edge> &edges = firstClasses[size_t(element.tokenClass->kind)];
        for (const Edge &edge : edges) {
            if (edge.tokenClass == element.tokenClass)
                return edge.target;
        }
        edges.push_back({-1, element.tokenClass, true, addNode()});
        return edges.back().target;
    }

    /// The node after a further one.
    int nextNode(int node, const PatternElement &element) {
        const bool isClass = element.tokenClass != nullptr;
        const Edge wanted{isClass ? -1 : wordFor(element.folded), element.tokenClass,
                          element.followsSpace, int(nodes.size())};
        std::vector<Edge> &edges =
            isClass ? nodes[size_t(node)].classes : nodes[size_t(node)].words;
        for (const Edge &edge : edges) {
            if (edge.word == wanted.word && edge.tokenClass == wanted.tokenClass &&
                edge.followsSpace == wanted.followsSpace)
                return edge.target;
        }
        edges.push_back(wanted);
        return addNode();
    }
};

namespace {

/// One walk through one block.
template <typename Trie>
class Walk {
public:
    Walk(const Trie &trie, const CheckedBlock &block)
        : m_trie(trie)
        , m_block(block) {
        m_words.reserve(size_t(block.tokens.size()));
        for (const Token &token : block.tokens)
            m_words.push_back(trie.outlined.test(outlineOf(token.folded))
                                  ? trie.vocabulary.value(token.folded, -1)
                                  : -1);
    }

    QList<PatternHit> run() {
        const auto count = qsizetype(m_words.size());
        for (m_first = 0; m_first < count; ++m_first) {
            const int word = m_words[size_t(m_first)];
            if (word >= 0 && m_trie.firstWords[size_t(word)] != 0)
                descend(m_trie.firstWords[size_t(word)], m_first + 1);
            for (const Edge &edge : m_trie.firstClasses[size_t(token(m_first).kind)]) {
                if (isOf(edge, m_first))
                    descend(edge.target, m_first + 1);
            }
        }
        for (const KnownExpression &known : m_trie.expressions)
            runExpression(known);
        return std::move(m_hits);
    }

private:
    [[nodiscard]] const Token &token(qsizetype index) const { return m_block.tokens.at(index); }

    [[nodiscard]] QStringView written(qsizetype index) const {
        const TextRange range = token(index).range;
        return QStringView(m_block.block.text).mid(range.start, range.length);
    }

    [[nodiscard]] bool isOf(const Edge &edge, qsizetype index) const {
        return edge.tokenClass->holds(token(index), written(index));
    }

    void descend(int node, qsizetype next) {
        const Node &here = m_trie.nodes[size_t(node)];
        for (const int pattern : here.ends)
            report(m_trie.patterns[size_t(pattern)], next);
        if (next >= qsizetype(m_words.size()))
            return;
        const bool space = token(next).range.start > token(next - 1).range.end();
        const int word = m_words[size_t(next)];
        for (const Edge &edge : here.words) {
            if (word >= 0 && edge.word == word && edge.followsSpace == space)
                descend(edge.target, next + 1);
        }
        for (const Edge &edge : here.classes) {
            if (edge.followsSpace == space && isOf(edge, next))
                descend(edge.target, next + 1);
        }
    }

    void report(const Known &known, qsizetype end) {
        PatternHit hit;
        for (qsizetype i = m_first; i < end; ++i) {
            const PatternElement &element = known.tokens.elements.at(i - m_first);
            if (element.tokenClass != nullptr)
                hit.captures.append(written(i).toString());
            else if (known.letters == Letters::Exact &&
                     !hasCapitalsOf(element, written(i), token(i).startsSentence))
                return;
        }
        hit.owner = known.place.owner;
        hit.entry = known.place.entry;
        hit.isException = known.place.isException;
        hit.firstToken = m_first;
        hit.tokenCount = end - m_first;
        const qsizetype start = token(m_first).range.start;
        hit.range = {start, token(end - 1).range.end() - start};
        hit.groups = known.tokens.groups;
        m_hits.append(std::move(hit));
    }

    void runExpression(const KnownExpression &known) {
        const bool isLookedFor = (known.place.kinds >> quint32(m_block.block.kind) & 1U) != 0;
        if (!isLookedFor || (!known.needed.isEmpty() && !m_block.block.text.contains(known.needed)))
            return;
        auto matches = known.expression.globalMatch(m_block.block.text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const TextRange range{match.capturedStart(), match.capturedLength()};
            const auto first = std::partition_point(
                m_block.tokens.cbegin(), m_block.tokens.cend(),
                [range](const Token &token) { return token.range.end() <= range.start; });
            const auto after =
                std::partition_point(first, m_block.tokens.cend(), [range](const Token &token) {
                    return token.range.start < range.end();
                });
            if (first == after)
                continue;
            const bool cutsToken =
                first->range.start < range.start || std::prev(after)->range.end() > range.end();
            if (cutsToken && !known.mayCutTokens)
                continue;
            PatternHit hit;
            hit.owner = known.place.owner;
            hit.entry = known.place.entry;
            hit.isException = known.place.isException;
            hit.firstToken = std::distance(m_block.tokens.cbegin(), first);
            hit.tokenCount = std::distance(first, after);
            hit.range = range;
            hit.groups = match.capturedTexts().mid(1);
            m_hits.append(std::move(hit));
        }
    }

    const Trie &m_trie;
    const CheckedBlock &m_block;
    std::vector<int> m_words; ///< numbers in the vocabulary; below 0: not in it
    qsizetype m_first = 0;
    QList<PatternHit> m_hits;
};

} // namespace

PatternSet::PatternSet()
    : m_trie(std::make_unique<Trie>()) {}
PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet &&) noexcept = default;
PatternSet &PatternSet::operator=(PatternSet &&) noexcept = default;

void PatternSet::add(const Pattern &pattern, Letters letters, Place place) {
    if (pattern.expression) {
        m_trie->expressions.push_back(
            {*pattern.expression, pattern.needed, pattern.mayCutTokens, place});
        return;
    }
    for (const TokenPattern &tokens : pattern.alternatives) {
        int node = 0;
        for (qsizetype i = 0; i < tokens.elements.size(); ++i)
            node = i == 0 ? m_trie->firstNode(tokens.elements.at(i))
                          : m_trie->nextNode(node, tokens.elements.at(i));
        m_trie->nodes[size_t(node)].ends.push_back(int(m_trie->patterns.size()));
        m_trie->patterns.push_back({tokens, place, letters});
    }
}

QList<PatternHit> PatternSet::hits(const CheckedBlock &block) const {
    return Walk(*m_trie, block).run();
}

bool PatternSet::isEmpty() const {
    return m_trie->patterns.empty() && m_trie->expressions.empty();
}

} // namespace morat
