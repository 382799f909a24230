// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <optional>

class QLockFile;

namespace morat {

/// Says that a window works with a review database: one window a database on a computer. A file
/// beside it, which counts only while the process that made it runs.
class WindowLock {
public:
    explicit WindowLock(const QString &store);
    /// Gives it back.
    ~WindowLock();
    WindowLock(const WindowLock &) = delete;
    WindowLock &operator=(const WindowLock &) = delete;

    /// Takes it, unless another process on this computer has it: then that one's number. A lock
    /// that was left by a program that came to its end, or by another computer, is no hindrance.
    /// Within one process it can be taken several times.
    [[nodiscard]] std::optional<qint64> take();

private:
    std::unique_ptr<QLockFile> m_file;
};

} // namespace morat
