// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "checks/engine/PairVerdicts.h"
#include "checks/engine/RuleChoices.h"

#include <memory>
#include <vector>

namespace morat {

/// Runs the checks over a text: tokens once, facts once, every check, then overlaps resolved by
/// priority and keys set. Not thread-safe: one engine a worker.
class Engine {
public:
    explicit Engine(std::vector<std::unique_ptr<const Check>> checks);
    ~Engine();
    Engine(Engine &&) noexcept;
    Engine &operator=(Engine &&) noexcept;

    [[nodiscard]] QList<RuleInfo> rules() const;

    /// Rules that are off find nothing; others find at the level chosen.
    void setChoices(const RuleChoices &choices) { m_choices = choices; }
    /// What the newsroom decided, for the checks from now on.
    void setVerdicts(const PairVerdicts &verdicts) { m_verdicts = verdicts; }

    /// Findings ordered by place. Gives what it has (to be dropped) when asked to stop. What was
    /// found out about the text's blocks is remembered for the next check of the edited text.
    [[nodiscard]] QList<Finding> check(const Text &text, std::stop_token stop = {});

    /// The same for a text that is not in work: nothing is remembered of it, nor forgotten of the
    /// other one.
    [[nodiscard]] QList<Finding> checkOnce(const Text &text, std::stop_token stop = {}) const;

private:
    struct Memory;
    class Run;
    [[nodiscard]] QList<Finding> run(const Text &text, Memory *memory,
                                     const std::stop_token &stop) const;
    std::vector<std::unique_ptr<const Check>> m_checks;
    std::unique_ptr<Memory> m_memory;
    RuleChoices m_choices;
    PairVerdicts m_verdicts;
};

} // namespace morat
