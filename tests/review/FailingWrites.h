// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/FileCalls.h"
#include "review/store/SqlStore.h"

#include <atomic>
#include <cerrno>
#include <memory>

namespace morat {

/// Lets the n-th write (from 1) fail, or none (0), and counts them. Shared by all that write.
class FailingWrite {
public:
    void failAt(int number) {
        m_count = 0;
        m_failing = number;
    }
    /// From now on every write fails, or none does.
    void failAlways(bool failing) { m_alwaysFails = failing; }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool hasFailed() const { return m_failing > 0 && m_count >= m_failing; }
    [[nodiscard]] bool fails() { return ++m_count == m_failing || m_alwaysFails; }

    /// A store whose writes these are.
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    attach(const QString &path, const std::shared_ptr<FailingWrite> &writes) {
        return Store::attach(path).map([&writes](std::unique_ptr<Store> store) {
            writes->watch(*store, writes);
            return store;
        });
    }
    static void watch(Store &store, const std::shared_ptr<FailingWrite> &writes) {
        dynamic_cast<SqlStore &>(store).setWriteGate([writes]() -> Result<void> {
            if (writes->fails())
                return failure(QStringLiteral("the disk is full"));
            return {};
        });
    }

private:
    std::atomic<int> m_count = 0;
    std::atomic<int> m_failing = 0;
    std::atomic<bool> m_alwaysFails = false;
};

/// The system's calls that write, as a FailingWrite lets them. Half of what should have been
/// written is there when it fails.
class FailingFiles final : public FileCalls {
public:
    explicit FailingFiles(std::shared_ptr<FailingWrite> writes)
        : m_writes(std::move(writes)) {}

    int create(const QString &path, NewFile file) const override {
        return fails() ? -1 : FileCalls::create(path, file);
    }
    qint64 write(int file, const char *bytes, qint64 count) const override {
        if (!m_writes->fails())
            return FileCalls::write(file, bytes, count);
        [[maybe_unused]] const qint64 half = FileCalls::write(file, bytes, count / 2);
        errno = ENOSPC;
        return -1;
    }
    int resize(int file, qint64 bytes) const override {
        return fails() ? -1 : FileCalls::resize(file, bytes);
    }
    int flush(int file) const override { return fails() ? -1 : FileCalls::flush(file); }
    int flushFolder(const QString &folder) const override {
        return fails() ? -1 : FileCalls::flushFolder(folder);
    }
    int remove(const QString &path) const override {
        return fails() ? -1 : FileCalls::remove(path);
    }

private:
    [[nodiscard]] bool fails() const {
        const bool failed = m_writes->fails();
        errno = ENOSPC;
        return failed;
    }

    std::shared_ptr<FailingWrite> m_writes;
};

} // namespace morat
