// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/Engine.h"

#include "text/Tokenizer.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// What is remembered of a block: its tokens, what the checks said that look at it alone, and what
/// the others noted of it.
struct BlockMemory {
    Block block;
    QList<Token> tokens;
    QList<Finding> findings;
    NotesByCheck notes;
};

/// Lower priority number first; then the longer finding; then the one further left.
bool wins(const Finding &a, const Finding &b) {
    if (a.priority != b.priority)
        return a.priority < b.priority;
    if (a.level != b.level)
        return a.level > b.level;
    if (a.range.length != b.range.length)
        return a.range.length > b.range.length;
    return a.range.start < b.range.start;
}

bool inTextOrder(const Finding &a, const Finding &b) {
    if (a.block != b.block)
        return a.block < b.block;
    if (a.range.start != b.range.start)
        return a.range.start < b.range.start;
    if (a.range.length != b.range.length)
        return a.range.length > b.range.length;
    return a.rule < b.rule;
}

/// Findings of rules that are on, at the levels chosen.
void applyChoices(const RuleChoices &choices, QList<Finding> &findings) {
    if (choices.isEmpty())
        return;
    findings.removeIf([&choices](const Finding &finding) {
        const auto choice = choices.constFind(finding.rule);
        return choice != choices.cend() && !choice->isOn;
    });
    for (Finding &finding : findings) {
        const auto choice = choices.constFind(finding.rule);
        if (choice != choices.cend() && choice->level)
            finding.level = *choice->level;
    }
}

/// Of findings of one block that overlap, keeps the one that wins.
QList<Finding> withoutOverlaps(QList<Finding> findings) {
    std::stable_sort(findings.begin(), findings.end(), wins);
    // Kept ranges ordered by start, so that each new one is compared with its neighbours only.
    std::vector<TextRange> kept;
    QList<Finding> result;
    for (Finding &finding : findings) {
        const auto after =
            std::lower_bound(kept.begin(), kept.end(), finding.range.start,
                             [](TextRange range, qsizetype start) { return range.start < start; });
        const bool hitsNext = after != kept.end() && after->overlaps(finding.range);
        const bool hitsPrevious =
            after != kept.begin() && std::prev(after)->overlaps(finding.range);
        if (hitsNext || hitsPrevious)
            continue;
        kept.insert(after, finding.range);
        result.append(std::move(finding));
    }
    std::sort(result.begin(), result.end(), inTextOrder);
    return result;
}

/// The folded words around a range, two each side, and those inside: what a key is made of.
QString neighbourhood(const QList<Token> &tokens, TextRange range) {
    constexpr qsizetype reach = 2;
    const auto isWord = [](const Token &token) {
        return token.kind != TokenKind::Punctuation && token.kind != TokenKind::Symbol;
    };
    // Tokens are in order, so that a block full of findings is not searched from its start each
    // time.
    const auto firstInside =
        std::partition_point(tokens.cbegin(), tokens.cend(), [range](const Token &token) {
            return token.range.end() <= range.start;
        });
    const auto firstAfter =
        std::partition_point(firstInside, tokens.cend(), [range](const Token &token) {
            return token.range.start < range.end();
        });
    QStringList before;
    for (auto it = firstInside; it != tokens.cbegin() && before.size() < reach;) {
        --it;
        if (isWord(*it))
            before.prepend(it->folded);
    }
    QStringList inside;
    for (auto it = firstInside; it != firstAfter; ++it)
        inside.append(it->folded);
    QStringList after;
    for (auto it = firstAfter; it != tokens.cend() && after.size() < reach; ++it) {
        if (isWord(*it))
            after.append(it->folded);
    }
    return before.join(u' ') % u'[' % inside.join(u' ') % u']' % after.join(u' ');
}

} // namespace

struct Engine::Memory {
    QList<BlockMemory> blocks;
    /// Block text → the memories of the last run with that text.
    QHash<QString, QList<qsizetype>> byText;
};

Engine::Engine(std::vector<std::unique_ptr<const Check>> checks)
    : m_checks(std::move(checks))
    , m_memory(std::make_unique<Memory>()) {}

Engine::~Engine() = default;
Engine::Engine(Engine &&) noexcept = default;
Engine &Engine::operator=(Engine &&) noexcept = default;

QList<RuleInfo> Engine::rules() const {
    QList<RuleInfo> rules;
    for (const auto &check : m_checks)
        rules += check->rules();
    return rules;
}

QList<Finding> Engine::check(const Text &text, std::stop_token stop) {
    return run(text, m_memory.get(), stop);
}

QList<Finding> Engine::checkOnce(const Text &text, std::stop_token stop) const {
    return run(text, nullptr, stop);
}

QList<Finding> Engine::run(const Text &text, Memory *memory, const std::stop_token &stop) const {
    const QList<Block> &blocks = text.blocks();
    QList<BlockMemory> memories;
    memories.reserve(blocks.size());
    const QList<qsizetype> noBlocks;
    QSet<QString> marks; ///< one copy of each full stop, too
    QList<bool> remembered(blocks.size(), false);
    DocumentFacts facts;
    facts.blockCount = blocks.size();
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (stop.stop_requested())
            return {};
        for (const qsizetype old : memory ? memory->byText.value(blocks[i].text) : noBlocks) {
            if (memory->blocks[old].block == blocks[i]) {
                memories.append(memory->blocks[old]);
                remembered[i] = true;
                break;
            }
        }
        if (!remembered[i])
            memories.append({blocks[i], tokenize(blocks[i].text), {}, {}});
        for (Token &token : memories.last().tokens) {
            if (token.kind != TokenKind::Word) {
                token.folded = *marks.insert(token.folded);
                continue;
            }
            auto counted = facts.wordCounts.find(token.folded);
            if (counted == facts.wordCounts.end())
                counted = facts.wordCounts.insert(token.folded, 0);
            else // one copy of a word for the whole document: a book has 10,000 different ones
                token.folded = counted.key();
            ++*counted;
        }
    }

    QList<Finding> all;
    QList<CheckedBlock> checked;
    checked.reserve(blocks.size());
    for (qsizetype i = 0; i < blocks.size(); ++i)
        checked.append({i, memories[i].block, memories[i].tokens, &memories[i].notes});
    QList<QList<Finding>> byBlock(blocks.size());
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        for (const auto &check : m_checks) {
            if (stop.stop_requested())
                return {};
            if (check->usesFacts())
                check->checkBlock(checked[i], facts, byBlock[i]);
            else if (!remembered[i])
                check->checkBlock(checked[i], facts, memories[i].findings);
            if (memory && !remembered[i])
                if (auto notes = check->noteBlock(checked[i]))
                    memories[i].notes.emplace_back(check.get(), std::move(notes));
        }
        for (Finding finding : std::as_const(memories[i].findings)) {
            finding.block = i;
            byBlock[i].append(std::move(finding));
        }
    }
    QList<Finding> documentFindings;
    for (const auto &check : m_checks) {
        check->checkDocument(checked, facts, stop, documentFindings);
        if (stop.stop_requested())
            return {};
    }
    for (Finding &finding : documentFindings) {
        if (finding.block >= 0 && finding.block < byBlock.size())
            byBlock[finding.block].append(std::move(finding));
    }

    QHash<QString, int> occurrences;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        applyChoices(m_choices, byBlock[i]);
        for (Finding &finding : withoutOverlaps(std::move(byBlock[i]))) {
            const QString place =
                finding.rule % u'|' % neighbourhood(memories[i].tokens, finding.range);
            finding.key = place % u'#' % QString::number(occurrences[place]++);
            all.append(std::move(finding));
        }
    }

    if (memory) {
        memory->byText.clear();
        memory->blocks = std::move(memories);
        for (qsizetype i = 0; i < memory->blocks.size(); ++i)
            memory->byText[memory->blocks[i].block.text].append(i);
    }
    return all;
}

} // namespace morat
