"""The formulas of attention/positions, TeX, by section (and kind, for the first)."""

FORMULAS = {
    "turn.rotary": r"s_{m,n} = \frac{1}{\sqrt{d}} \sum_i |q_i|\,|k_i| \cos\left(\phi_i + "
    r"(m - n)\, \theta_i\right), \quad \theta_i = 10000^{-2i/d}",
    "turn.sinusoidal": r"p_m = (\ldots, \sin m\theta_i, \cos m\theta_i, \ldots), \quad "
    r"p_m \cdot p_n = \sum_i \cos\left((m - n)\, \theta_i\right)",
    "turn.learned": r"x_m = t_m + P_m, \quad 0 \le m < 64",
    "turn.none": r"s_{m,n} = \frac{q \cdot k}{\sqrt{d}}",
    "turn.alibi": r"s_{m,n} = \frac{q_m \cdot k_n}{\sqrt{d}} - 2^{-8h/H}\, (m - n)",
    "turn.t5": r"s_{m,n} = \frac{q_m \cdot k_n}{\sqrt{d}} + b_h(m - n)",
    "score": r"s(m - n) = \frac{q_m \cdot k_n}{\sqrt{d}} + b(m - n)",
    "precision": r"\epsilon(o) = \max_{0 \le d < 64} \left| s_{d+o,\,o} - s_{d,\,0} \right|",
    "layouts": r"R'_m\, \Pi = \Pi\, R_m, \quad (\Pi q)^{\top} (\Pi k) = q^{\top} k",
    "order": r"\delta_t = \frac{\left\| o_t - o'_t \right\|}{\left\| o_t \right\|}",
    "cache": r"k_n = R_n W_K\, x_n",
    "sum": r"(x + p)\, W = [\, x \;\; p \,] \begin{pmatrix} W \\ W \end{pmatrix}",
    "toy": r"h = x + p \quad \mathrm{or} \quad h = [\, x \;\; p \,]",
    "length": r"L_t = -\ln p(x_{t+1} \mid x_{\le t})",
    "train": r"L = -\frac{1}{T} \sum_t \ln p(x_{t+1} \mid x_{\le t})",
    "stretch": r"\theta_i \to \frac{\theta_i}{f}, \quad b \to b\, f^{\frac{d}{d-2}}",
    "ramp": r"\theta'_i = r_i\, \theta_i + (1 - r_i)\, \frac{\theta_i}{f}, \quad "
    r"\lambda = 0.1 \ln f + 1",
    "chunks": r"d_{m,n} = m \bmod c - n \bmod c, \quad \min(m \bmod c + c,\, L - 1) - n \bmod c, "
    r"\quad L - 1 - n \bmod c",
}
