// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/journal/StepWriter.h"

namespace morat {

/// Writes every step into the store before it returns: for the command line, and for tests.
class ImmediateWriter final : public StepWriter {
    Q_OBJECT

public:
    /// The store outlives the writer.
    explicit ImmediateWriter(Store &store)
        : m_store(store) {}

    [[nodiscard]] Result<void> take(const StepRecord &step) override;
    [[nodiscard]] Result<void> takeFindings(const OpenFindings &findings) override;
    void run(Work work, QObject *context, std::function<void(const Result<void> &)> then) override;
    void enter(const DraftToEnter &wanted, QObject *context,
               std::function<void(Result<Entered>)> then) override;
    void remove(qint64 draft, QObject *context,
                std::function<void(const Result<void> &)> then) override;
    [[nodiscard]] Result<EnteredDraft> enterInto(Store &store, const DraftToEnter &wanted) override;
    [[nodiscard]] Result<Unstored> unstored(const EnteredDraft &entered) override;
    [[nodiscard]] bool hasLeftSteps(qint64 draft) const override;

private:
    Store &m_store;
};

} // namespace morat
