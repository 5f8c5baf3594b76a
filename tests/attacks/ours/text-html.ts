// category: checker; expected: rejected
<script>window.solve = (xs) => xs.map(Math.tanh)</script>
