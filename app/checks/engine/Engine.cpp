// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/Engine.h"

#include "checks/engine/CheckLimits.h"
#include "checks/engine/Continuation.h"
#include "checks/engine/FindingKey.h"
#include "checks/engine/Verse.h"
#include "text/Tokenizer.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
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

/// A command or a name in a program is spelled and spaced by other rules.
void leaveCodeOut(const Block &block, QList<Finding> &findings) {
    QList<TextRange> code; // in order
    for (const InlineMark &mark : block.marks) {
        if (mark.style == InlineStyle::Code)
            code.append(mark.range);
    }
    if (code.isEmpty())
        return;
    findings.removeIf([&code](const Finding &finding) {
        const auto next = std::ranges::partition_point(code, [&finding](const TextRange &range) {
            return range.end() <= finding.range.start;
        });
        return finding.category != u"structure" && next != code.end() &&
               next->overlaps(finding.range);
    });
}

/// Of findings of one block that overlap, keeps the one that wins.
QList<Finding> withoutOverlaps(QList<Finding> findings) {
    std::stable_sort(findings.begin(), findings.end(), wins);
    // Kept ranges by start, so that each new one is compared with its neighbours only.
    std::multimap<qsizetype, TextRange> kept;
    QList<Finding> result;
    for (Finding &finding : findings) {
        const auto after = kept.lower_bound(finding.range.start);
        const bool hitsNext = after != kept.end() && after->second.overlaps(finding.range);
        const bool hitsPrevious =
            after != kept.begin() && std::prev(after)->second.overlaps(finding.range);
        if (hitsNext || hitsPrevious)
            continue;
        kept.emplace_hint(after, finding.range.start, finding.range);
        result.append(std::move(finding));
    }
    std::sort(result.begin(), result.end(), inTextOrder);
    return result;
}

/// What the engine itself has to say: that a block was not checked, and why.
Finding unchecked(qsizetype index, const Block &block, const QString &reason) {
    constexpr qsizetype marked = 20; // its beginning
    return {
        .rule = uncheckedRule.toString(),
        .category = u"structure"_s,
        .level = Level::Warning,
        .confidence = 1.0,
        .block = index,
        .range = {0, std::min(marked, block.text.size())},
        .message = reason,
        .subject = uncheckedRule.toString(),
        .priority = 1,
    };
}

/// Whatever a check quotes, what is said must not grow with the text.
void shorten(Finding &finding) {
    for (QString *const said : {&finding.message, &finding.explanation, &finding.subject}) {
        if (said->size() <= longestSaid)
            continue;
        said->truncate(longestSaid - 1);
        if (said->back().isHighSurrogate())
            said->chop(1);
        said->append(u'…');
    }
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
    QList<RuleInfo> rules{
        {uncheckedRule.toString(), u"structure"_s, u"Chỗ chưa kiểm tra"_s,
         u"Đoạn quá dài, hoặc bài đã có quá nhiều điểm cần xem: từ chỗ này chưa kiểm tra."_s}};
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

/// One run over a text, step by step; a step says whether the run was let go on.
class Engine::Run {
public:
    /// `memory` may be null.
    Run(const Engine &engine, const Text &text, Memory *memory, const std::stop_token &stop)
        : m_engine(engine)
        , m_blocks(text.blocks())
        , m_memory(memory)
        , m_stop(stop)
        , m_isRemembered(m_blocks.size(), false)
        , m_findings(m_blocks.size()) {
        m_memories.reserve(m_blocks.size());
        m_checked.reserve(m_blocks.size());
        m_facts.blockCount = m_blocks.size();
        m_facts.verdicts = engine.m_verdicts;
    }

    /// Tokens of every block, made or remembered, and the facts of the document.
    [[nodiscard]] bool readBlocks() {
        QSet<QString> marks; // one copy of each full stop, too
        for (qsizetype i = 0; i < m_blocks.size(); ++i) {
            if (m_stop.stop_requested())
                return false;
            if (m_blocks[i].text.size() > longestCheckedBlock) {
                m_memories.append({m_blocks[i], {}, {}, {}});
            } else if (const BlockMemory *const known = rememberedAs(m_blocks[i])) {
                m_memories.append(*known);
                m_isRemembered[i] = true;
            } else {
                m_memories.append({m_blocks[i], tokenize(m_blocks[i].text), {}, {}});
            }
            count(m_memories.last().tokens, marks);
        }
        for (qsizetype i = 0; i < m_blocks.size(); ++i)
            m_checked.append({i, m_memories[i].block, m_memories[i].tokens, &m_memories[i].notes});
        return true;
    }

    [[nodiscard]] bool checkBlocks() {
        qsizetype found = 0;
        for (qsizetype i = 0; i < m_blocks.size(); ++i) {
            if (found >= mostFindings) {
                m_findings[i].append(
                    unchecked(i, m_blocks[i],
                              u"Từ đoạn này trở đi bài chưa được kiểm tra, vì ở trên đã có hơn %1 "
                              u"điểm cần xem; xử lý bớt rồi kiểm tra lại."_s.arg(mostFindings)));
                break;
            }
            m_checkedBlocks = i + 1;
            if (m_blocks[i].text.size() > longestCheckedBlock) {
                m_findings[i].append(
                    unchecked(i, m_blocks[i],
                              u"Đoạn này dài hơn %1 ký tự nên chưa được kiểm tra; hãy ngắt nó "
                              u"thành nhiều đoạn."_s.arg(longestCheckedBlock)));
                continue;
            }
            for (const auto &check : m_engine.m_checks) {
                if (m_stop.stop_requested())
                    return false;
                checkBlock(*check, i);
            }
            for (Finding finding : std::as_const(m_memories[i].findings)) {
                finding.block = i;
                m_findings[i].append(std::move(finding));
            }
            found += m_findings[i].size();
        }
        return true;
    }

    [[nodiscard]] bool checkDocument() {
        QList<Finding> found;
        for (const auto &check : m_engine.m_checks) {
            check->checkDocument(m_checked, m_facts, m_stop, found);
            if (m_stop.stop_requested())
                return false;
        }
        for (Finding &finding : found) {
            if (finding.block >= 0 && finding.block < m_findings.size())
                m_findings[finding.block].append(std::move(finding));
        }
        return true;
    }

    /// The findings that stay, in the order of the text, each with its key.
    [[nodiscard]] QList<Finding> result() {
        QList<Finding> all;
        QHash<QString, int> occurrences;
        const QList<bool> isVerse = verseIn(m_checked);
        const VerseSetting setting = verseSetting(m_checked, isVerse);
        const QList<bool> isContinued = continuedIn(m_checked);
        for (qsizetype i = 0; i < m_blocks.size(); ++i) {
            if (isVerse[i])
                judgeAsVerse(m_findings[i], setting);
            if (isContinued[i])
                judgeAsContinued(m_findings[i]);
            judgeByVerdicts(m_findings[i], m_engine.m_verdicts, m_blocks[i].text);
            applyChoices(m_engine.m_choices, m_findings[i]);
            leaveCodeOut(m_blocks[i], m_findings[i]);
            for (Finding &finding : withoutOverlaps(std::move(m_findings[i]))) {
                const QString place = surroundingsKey(finding.rule, m_memories[i].tokens,
                                                      finding.keyRange.value_or(finding.range));
                finding.key = findingKey(place, occurrences[place]++);
                shorten(finding);
                all.append(std::move(finding));
            }
        }
        for (const auto &check : m_engine.m_checks)
            check->sayTogether(m_checked, all);
        return all;
    }

    /// Leaves what is known of the blocks for the next run.
    void remember() {
        if (m_memory == nullptr)
            return;
        m_memory->byText.clear();
        m_memories.resize(m_checkedBlocks); // nothing is known of the others
        m_memory->blocks = std::move(m_memories);
        for (qsizetype i = 0; i < m_memory->blocks.size(); ++i)
            m_memory->byText[m_memory->blocks[i].block.text].append(i);
    }

private:
    [[nodiscard]] const BlockMemory *rememberedAs(const Block &block) const {
        if (m_memory == nullptr)
            return nullptr;
        for (const qsizetype old : m_memory->byText.value(block.text)) {
            if (m_memory->blocks.at(old).block == block)
                return &m_memory->blocks.at(old);
        }
        return nullptr;
    }

    /// Counts the words and shares their letters: one copy of a word for the whole document, of
    /// which a book has 10,000 different ones.
    void count(QList<Token> &tokens, QSet<QString> &marks) {
        for (Token &token : tokens) {
            if (token.kind != TokenKind::Word) {
                token.folded = *marks.insert(token.folded);
                continue;
            }
            auto counted = m_facts.wordCounts.find(token.folded);
            if (counted == m_facts.wordCounts.end())
                counted = m_facts.wordCounts.insert(token.folded, 0);
            else
                token.folded = counted.key();
            ++*counted;
        }
    }

    /// A remembered block is asked only of the checks that use facts.
    void checkBlock(const Check &check, qsizetype index) {
        BlockMemory &memory = m_memories[index];
        if (check.usesFacts())
            check.checkBlock(m_checked[index], m_facts, m_findings[index]);
        else if (!m_isRemembered[index])
            check.checkBlock(m_checked[index], m_facts, memory.findings);
        if (m_memory == nullptr || m_isRemembered[index])
            return;
        if (auto notes = check.noteBlock(m_checked[index]))
            memory.notes.emplace_back(&check, std::move(notes));
    }

    const Engine &m_engine;
    const QList<Block> &m_blocks;
    Memory *const m_memory;
    const std::stop_token &m_stop;
    QList<BlockMemory> m_memories;
    QList<bool> m_isRemembered;
    qsizetype m_checkedBlocks = 0; ///< those behind them had to wait
    DocumentFacts m_facts;
    QList<CheckedBlock> m_checked;    ///< they point into m_memories
    QList<QList<Finding>> m_findings; ///< by block
};

QList<Finding> Engine::run(const Text &text, Memory *memory, const std::stop_token &stop) const {
    Run run(*this, text, memory, stop);
    if (!run.readBlocks() || !run.checkBlocks() || !run.checkDocument())
        return {};
    QList<Finding> findings = run.result();
    run.remember();
    return findings;
}

} // namespace morat
